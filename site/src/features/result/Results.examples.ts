import { examplesOf } from '../../../renderer/component-page/examples.ts';
import Results from './Results.astro';
import type { ResultModel } from './result-model.ts';

const result: ResultModel = {
  id: 'planning',
  title: 'Er staat een regionale personeelsplanning',
  lang: null,
  text: { html: '<p>Werkgevers leveren elk jaar dezelfde cijfers aan.</p>', lang: null },
  region: 'Twente',
  about: [{ text: 'Strategische personeelsplanning', href: '#', lang: null }],
  organisations: [],
  asOf: { text: 'december 2018', machine: '2018-12', note: null },
  source: null,
};

export default examplesOf<{ results: readonly ResultModel[]; locale: 'nl' }>(Results, {
  some: {
    props: {
      results: [result, { ...result, id: 'bare', text: null, region: null, about: [], asOf: null }],
      locale: 'nl',
    },
  },
  none: { props: { results: [], locale: 'nl' } },
  overfull: { props: { results: Array.from({ length: 24 }, (_, n) => ({ ...result, id: `r${n}` })), locale: 'nl' } },
});
