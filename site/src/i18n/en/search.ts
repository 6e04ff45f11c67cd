import type { SearchLabels } from '../search-labels.ts';

export const search: SearchLabels = {
  search: {
    field: 'What are you looking for?',
    button: 'Search',
    filters: { type: 'Kind', pact: 'Pact', theme: 'Theme', year: 'Year' },
    any: 'All',
    results: 'Results',
    found: {
      none: 'Nothing found. Try another word, or a shorter one.',
      one: '1 page found.',
      other: '# pages found.',
    },
    more: 'Show more',
    ended: 'pact that has ended',
    failed: 'Searching does not work at the moment. Try again in a minute, or look in the list below.',
    everything: 'Everything on this site',
  },
};
