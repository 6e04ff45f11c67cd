import type { SearchLabels } from '../search-labels.ts';

export const search: SearchLabels = {
  search: {
    field: 'Wêr sykje jo nei?',
    button: 'Sykje',
    filters: { type: 'Soarte', pact: 'Pakt', theme: 'Tema', year: 'Jier' },
    any: 'Alles',
    results: 'Resultaten',
    found: {
      none: 'Neat fûn. Besykje in oar of in koarter wurd.',
      one: '1 side fûn.',
      other: '# siden fûn.',
    },
    more: 'Mear sjen litte',
    ended: 'beëinige pakt',
    failed: 'Sykje slagget no net. Besykje it oer in minút nochris, of sjoch yn de list hjirûnder.',
    everything: 'Alles op dizze webside',
  },
};
