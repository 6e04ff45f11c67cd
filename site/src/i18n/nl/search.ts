import type { SearchLabels } from '../search-labels.ts';

export const search: SearchLabels = {
  search: {
    field: 'Waar zoekt u naar?',
    button: 'Zoek',
    filters: { type: 'Soort', pact: 'Pact', theme: 'Thema', year: 'Jaar' },
    any: 'Alles',
    results: 'Resultaten',
    found: {
      none: 'Niets gevonden. Probeer een ander of een korter woord.',
      one: '1 pagina gevonden.',
      other: '# pagina’s gevonden.',
    },
    more: 'Toon meer',
    ended: 'beëindigd pact',
    failed: 'Zoeken lukt nu niet. Probeer het over een minuut nog eens, of kijk in de lijst hieronder.',
    everything: 'Alles op deze site',
  },
};
