import { examplesOf } from '../../../renderer/component-page/examples.ts';
import Cover from './Cover.astro';
import type { CoverModel } from './newsletter-page.ts';

const cover: CoverModel = {
  heading: '“Samen kom je verder.”',
  speaker: { name: 'De landelijke aanjager', role: 'Zorgpact' },
  newsletterKind: 'Nieuwsbrief',
  series: { text: 'Nieuwsbrief Zorgpact', href: '#', lang: null },
  number: 'nr. 12',
  issuedOn: { text: 'december 2018', machine: '2018-12', note: null },
  preheader: { text: 'Het pact houdt op, het werk niet.', lang: null },
  picture: null,
  knots: { count: 12, here: 11, last: true },
};

export default examplesOf<{ cover: CoverModel; lang: string | null }>(Cover, {
  'last-issue': { props: { cover, lang: null } },
  'title-alone': {
    props: {
      cover: {
        ...cover,
        heading: 'Stand van de thema’s',
        speaker: null,
        series: null,
        number: null,
        issuedOn: null,
        preheader: null,
        knots: { count: 1, here: 0, last: false },
      },
      lang: null,
    },
  },
  'long-german-words': {
    props: {
      cover: { ...cover, heading: 'Fachkräftequalifizierungsmaßnahmenkoordinierung', speaker: null },
      lang: 'de',
    },
    lang: 'de',
  },
});
