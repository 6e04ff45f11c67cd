import { examplesOf } from '../../renderer/component-page/examples.ts';
import Thread from './Thread.astro';

interface End {
  text: string;
  label: string;
  href: string | null;
}

interface Strand {
  title: string;
  href: string | null;
  lang: string | null;
  before: readonly End[];
  knots: readonly { when: string; label: string; kind: 'knot' | 'stop'; href: string | null; x: number | null }[];
  after: readonly End[];
  openStart: string | null;
  openEnd: string | null;
  line: { from: number; to: number; open: boolean } | null;
  ties?: readonly { strand: number; x: number }[];
}

interface Props {
  strands: readonly Strand[];
  years: readonly { label: string; x: number }[];
  labelled?: boolean;
}

const years = [2014, 2016, 2018, 2020].map((year, place) => ({ label: `${year}`, x: place * 333 }));
const ended: Strand = {
  title: 'Zorgpact KAM',
  href: '#',
  lang: null,
  before: [{ text: 'Stuurgroep Leren en Werken', label: 'vervolg op', href: null }],
  knots: [
    { when: '2015', label: 'aangesloten', kind: 'knot', href: null, x: 200 },
    { when: 'mei 2017', label: 'Volgspot', kind: 'knot', href: '#', x: 560 },
    { when: '1 januari 2019', label: 'gestopt', kind: 'stop', href: null, x: 830 },
  ],
  after: [{ text: 'regionale plannen (RAAT)', label: 'ging verder in', href: '#' }],
  openStart: null,
  openEnd: null,
  line: { from: 200, to: 830, open: false },
};
const open: Strand = {
  ...ended,
  title: 'Sociaal pact zorg en welzijn Twente',
  before: [],
  knots: [{ when: 'december 2014', label: 'getekend', kind: 'knot', href: null, x: 160 }],
  after: [],
  openEnd: 'einde niet vermeld',
  line: { from: 160, to: 160, open: true },
};
const undated: Strand = { ...open, title: 'Werkagenda', knots: [], openEnd: null, line: null };
const crowded: Strand = {
  ...ended,
  title: 'Gesundheitsversorgungsfachkräftegewinnungsvereinbarung',
  knots: Array.from({ length: 14 }, (_, place) => ({
    when: `Januar ${2014 + (place % 7)}`,
    label: 'Arbeitsmarktqualifizierungsmaßnahme begonnen',
    kind: 'knot' as const,
    href: null,
    x: 60 + place * 66,
  })),
};

export default examplesOf<Props>(Thread, {
  'one-pact': { props: { strands: [ended], years, labelled: true } },
  'one-knot': { props: { strands: [open], years, labelled: true } },
  'tied-pacts': { props: { strands: [open, { ...ended, ties: [{ strand: 0, x: 200 }] }], years } },
  'nothing-dated': { props: { strands: [undated], years: [] } },
  overfull: { props: { strands: [crowded], years, labelled: true }, lang: 'de' },
  'right-to-left': { props: { strands: [ended], years }, dir: 'rtl' },
});
