import { examplesOf } from '../../renderer/component-page/examples.ts';
import Facts from './Facts.astro';

interface Props {
  facts: readonly { term: string; text: string; note: string | null; machine: string | null; href: string | null }[];
}

const signed = { term: 'Getekend', text: 'december 2014', note: null, machine: '2014-12', href: null };

export default examplesOf<Props>(Facts, {
  few: { props: { facts: [signed] } },
  many: {
    props: {
      facts: [
        signed,
        { term: 'Einde', text: 'niet bekend', note: 'de bron noemt geen datum', machine: null, href: null },
        { term: 'Gastheer', text: 'Twente Board', note: null, machine: null, href: '#' },
        { term: 'Thema’s', text: '6', note: null, machine: null, href: null },
        { term: 'Ondertekenaars', text: '34', note: 'waarvan 32 niet bij naam genoemd', machine: null, href: null },
      ],
    },
  },
  'long-german-words': {
    props: {
      facts: [
        {
          term: 'Trägerorganisation',
          text: 'Arbeitgebervereinigungsgeschäftsstelle Gesundheitswesen',
          note: 'Bezirksregierungsvertretungsbüro',
          machine: null,
          href: '#',
        },
      ],
    },
    lang: 'de',
  },
});
