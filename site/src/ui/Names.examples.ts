import { examplesOf } from '../../renderer/component-page/examples.ts';
import Names from './Names.astro';

type Link = { text: string; href: string | null; lang: string | null };
const links: readonly Link[] = [
  { text: 'Een school', href: '#', lang: null },
  { text: 'Een gemeente', href: null, lang: null },
];

export default examplesOf<{ links: readonly Link[]; term?: string }>(Names, {
  'with-their-term': { props: { links, term: 'Trekkers' } },
  'without-a-term': { props: { links } },
  'long-german-word': {
    props: { links: [{ text: 'Arbeitsmarktqualifizierungsgesellschaft', href: '#', lang: 'de' }] },
  },
});
