import { examplesOf } from '../../../renderer/component-page/examples.ts';
import Edges from './Edges.astro';
import type { EdgeModel, EdgesModel } from './lineage-edges.ts';

const edge: EdgeModel = {
  phrase: 'ging verder in',
  other: { text: 'deRotterdamseZorg', href: '#', lang: null },
  background: [],
  since: { text: 'sinds 1 januari 2019', machine: '2019-01-01', note: 'afgeleid, staat niet zo in de bron' },
  part: null,
  cause: null,
  note: null,
  source: null,
};
const none: EdgesModel = { origin: [], future: [], connections: [] };

export default examplesOf<{ edges: EdgesModel; locale: 'nl' }>(Edges, {
  'lives-on': { props: { edges: { ...none, future: [edge] }, locale: 'nl' } },
  'with-all-that-can-be-said': {
    props: {
      edges: {
        origin: [{ ...edge, phrase: 'komt voort uit', since: null }],
        future: [
          {
            ...edge,
            part: 'gedeeltelijk',
            cause: 'doordat het pact stopte',
            background: [{ phrase: 'vervolg op', other: { text: 'Stuurgroep', href: null, lang: null } }],
            note: { text: 'Het programma leeft voort in het werk van deze organisatie.', lang: null },
            source: { label: 'nieuwsbrief nummer 12', address: '#', archivedAddress: null },
          },
        ],
        connections: [{ ...edge, phrase: 'is verbonden met' }],
      },
      locale: 'nl',
    },
  },
});
