import { examplesOf } from '../../renderer/component-page/examples.ts';
import NameList from './NameList.astro';

interface Props {
  links: readonly { text: string; href: string | null; lang: string | null }[];
}

export default examplesOf<Props>(NameList, {
  one: { props: { links: [{ text: 'Twente Board', href: '#', lang: null }] } },
  'with-and-without-links': {
    props: {
      links: [
        { text: 'ROC van Twente', href: '#', lang: null },
        { text: 'acht scholen die de bron niet noemt', href: null, lang: null },
        { text: 'Euregio-Gesundheitsfachkräftenetzwerk', href: '#', lang: 'de' },
      ],
    },
  },
});
