import { examplesOf } from '../../renderer/component-page/examples.ts';
import Hero from './Hero.astro';

interface Props {
  kicker?: string | null;
  title: string;
  lang: string | null;
  lead?: { text: string; lang: string | null } | null;
}

export default examplesOf<Props>(Hero, {
  'title-alone': { props: { title: 'Pacten', lang: null } },
  everything: {
    props: {
      kicker: 'Regionaal zorgpact',
      title: 'Zorgpact Kennemerland, Amstelland en Meerlanden',
      lang: null,
      lead: { text: 'De agenda waarmee zorg, onderwijs en gemeenten samen zorgen voor genoeg mensen.', lang: null },
    },
  },
  'long-german-words': {
    props: {
      kicker: 'Absichtserklärung',
      title: 'Gesundheitsversorgungsfachkräftegewinnungsvereinbarung der Grenzregion',
      lang: 'de',
      lead: { text: 'Fachkräftequalifizierungsmaßnahmen über die Landesgrenze hinweg.', lang: 'de' },
    },
    lang: 'de',
  },
  'right-to-left': {
    props: { kicker: 'ميثاق الرعاية', title: 'ما اتفقت عليه الرعاية والتعليم', lang: 'ar', lead: null },
    lang: 'ar',
    dir: 'rtl',
  },
});
