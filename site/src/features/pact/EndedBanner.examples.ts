import { examplesOf } from '../../../renderer/component-page/examples.ts';
import EndedBanner from './EndedBanner.astro';
import type { EndedBanner as Banner } from './ended-banner.ts';

const banner: Banner = {
  heading: 'Dit pact is gestopt.',
  date: { text: '1 januari 2019', machine: '2019-01-01', note: 'jaar afgeleid' },
  dateSentence: 'Het eindigde op 1 januari 2019.',
  livesOn: [
    {
      phrase: 'ging verder in',
      other: { text: 'deRotterdamseZorg', href: '#', lang: null },
      background: [],
      since: null,
      part: null,
      cause: 'doordat het landelijke pact stopte',
      note: null,
      source: null,
    },
  ],
  noFollowUp: null,
  pact: null,
};

export default examplesOf<{ banner: Banner; locale: 'nl' | 'de' }>(EndedBanner, {
  'goes-on': { props: { banner, locale: 'nl' } },
  'nothing-followed': {
    props: {
      banner: {
        ...banner,
        date: null,
        dateSentence: 'Wanneer is niet bekend.',
        livesOn: [],
        noFollowUp: { text: 'De opdracht was klaar.', lang: null },
      },
      locale: 'nl',
    },
  },
});
