import type { SearchLabels } from '../search-labels.ts';

export const search: SearchLabels = {
  search: {
    field: 'Wonach suchen Sie?',
    button: 'Suchen',
    filters: { type: 'Art', pact: 'Pakt', theme: 'Thema', year: 'Jahr' },
    any: 'Alle',
    results: 'Ergebnisse',
    found: {
      none: 'Nichts gefunden. Versuchen Sie ein anderes oder kürzeres Wort.',
      one: '1 Seite gefunden.',
      other: '# Seiten gefunden.',
    },
    more: 'Mehr anzeigen',
    ended: 'beendeter Pakt',
    failed:
      'Die Suche funktioniert gerade nicht. Versuchen Sie es in einer Minute noch einmal oder sehen Sie in der Liste unten nach.',
    everything: 'Alles auf dieser Website',
  },
};
