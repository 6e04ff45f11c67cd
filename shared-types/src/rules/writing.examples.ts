import { knownNames, type Fields } from '../index.ts';
import type { Example } from './rule.examples.ts';

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });
const heading = (level: number, text: string) => ({ type: 'heading', level, children: [{ type: 'text', text }] });
const link = (url: string, text: string) => ({ type: 'link', url, children: [{ type: 'text', text }] });
const linked = (url: string, text: string) => ({ type: 'paragraph', children: [link(url, text)] });
const body = (...blocks: object[]): Fields => ({ body: blocks });
const said = (...lines: string[]): Fields => body(...lines.map(paragraph));

const names = () =>
  knownNames([
    { type: 'concept', fields: { label: 'Regionaal Investeringsfonds', abbreviation: 'RIF' } },
    { type: 'organisation', fields: { name: 'deRotterdamseZorg', aliases: [{ name: 'DRZ' }] } },
    {
      type: 'pact',
      fields: { officialName: 'Zorgpact Rotterdam Rijnmond', aliases: [{ name: 'Zorgpact Rotterdam' }] },
    },
  ]);
const known = { names };

const report = 'https://verslag.example/2016';
const dead = { deadSince: (address: string) => (address === report ? '2026-11-20' : undefined) };

const short = 'Wij werken samen aan goede zorg. ';
const long = 'Arbeidsmarktproblematiek veroorzaakt personeelstekorten binnen zorginstellingen verspreid over ';

/** What makes a text easy to read, to hear and to follow. */
export const writingExamples: readonly Example[] = [
  {
    rule: 'heading-order',
    type: 'page',
    wrong: body(heading(2, 'Plannen'), paragraph('a'), heading(4, 'Later'), paragraph('b')),
    at: 'body',
    right: body(
      heading(2, 'Plannen'),
      paragraph('a'),
      heading(3, 'Later'),
      paragraph('b'),
      heading(2, 'Meer'),
      paragraph('c'),
    ),
  },
  {
    rule: 'heading-order',
    type: 'page',
    wrong: body(heading(3, 'Later'), paragraph('b'), heading(2, 'Plannen'), paragraph('a')),
    at: 'body',
    right: body(heading(3, 'Later'), paragraph('b'), heading(3, 'Plannen'), paragraph('a')),
  },
  {
    rule: 'bare-link',
    type: 'page',
    wrong: body(linked('https://roc.example/', ' Klik hier! ')),
    at: 'body',
    right: body(linked('https://roc.example/', 'Klik hier voor de opleidingen van het ROC')),
  },
  {
    rule: 'bare-link',
    type: 'page',
    wrong: body(linked('https://www.roc.example/opleidingen/', 'roc.example/opleidingen')),
    at: 'body',
    right: body(
      linked('https://www.roc.example/opleidingen/', 'Opleidingen'),
      linked('mailto:post@roc.example', 'post@roc.example'),
    ),
  },
  {
    rule: 'bare-link',
    type: 'page',
    wrong: said('Kijk op www.roc.example.'),
    at: 'body',
    right: said('Mail naar post@www.roc.example, of kijk bij het ROC.'),
  },
  {
    rule: 'bare-link',
    type: 'pact',
    wrong: { links: [{ key: 'l1', label: 'Lees meer', address: 'https://roc.example/' }] },
    at: 'links[l1].label',
    right: { links: [{ key: 'l1', label: 'Opleidingen', address: 'https://roc.example/' }] },
  },
  {
    rule: 'dead-link',
    type: 'page',
    wrong: body(linked(report, 'het verslag')),
    at: 'body',
    right: body(linked(`${report}/deel-2`, 'het verslag')),
    context: dead,
  },
  {
    rule: 'dead-link',
    type: 'pact',
    wrong: { links: [{ key: 'l1', label: 'Verslag', address: report, lastChecked: '2026-11-19' }] },
    at: 'links[l1].address',
    right: { links: [{ key: 'l1', label: 'Verslag', address: report, lastChecked: '2026-11-20' }] },
    context: dead,
  },
  {
    rule: 'dead-link',
    type: 'organisation',
    wrong: { website: report },
    at: 'website',
    right: { website: report },
    context: dead,
    rightContext: { deadSince: () => undefined },
  },
  {
    rule: 'dead-link',
    type: 'pact',
    wrong: { links: [{ key: 'l1', label: 'Verslag', address: report }] },
    at: 'links[l1].address',
    right: { links: [{ key: 'l1', label: 'Verslag', address: report, archivedAddress: 'https://archief.example/1' }] },
    context: dead,
  },
  {
    rule: 'unknown-abbreviation',
    type: 'news',
    wrong: { title: 'Start van SPP', body: [paragraph('Dit is nieuw.')] },
    at: 'title',
    right: { title: 'Start van SPP', body: [paragraph('Strategische personeelsplanning (SPP) is nieuw.')] },
    context: known,
  },
  {
    rule: 'unknown-abbreviation',
    type: 'page',
    wrong: said('De VVT’s doen mee.'),
    at: 'body',
    right: said(
      'De RIF’s, DRZ en het MBO doen mee. Dit is NIET klaar, en niet nieuw. LET OP: deel III en de VVT (verpleging en thuiszorg).',
    ),
    context: known,
  },
  {
    rule: 'unknown-abbreviation',
    type: 'page',
    wrong: said('Aanvraag bij het RIF.'),
    at: 'body',
    right: said('Aanvraag bij het RIF.'),
    rightContext: known,
  },
  {
    rule: 'name-spelling',
    type: 'news',
    wrong: said('Het bestuur van De Rotterdamse Zorg besloot.'),
    at: 'body',
    right: said('DeRotterdamseZorg besloot. De Rotterdamse. Zorg is belangrijk.'),
    context: known,
  },
  {
    rule: 'name-spelling',
    type: 'news',
    wrong: { title: 'Zorgpakt Rotterdam stopt' },
    at: 'title',
    right: { title: 'Zorgpacts Rotterdam, zorgpact Rotterdam en Zorgpakt Twente' },
    context: known,
  },
  {
    rule: 'name-spelling',
    type: 'news',
    wrong: said('Het Zorgpact Rotterdam-Rijnmond stopt.'),
    at: 'body',
    right: said('Het zorgpact Rotterdam Rijnmond stopt.'),
    context: known,
  },
  {
    rule: 'paragraph-length',
    type: 'page',
    wrong: said(short.repeat(26)),
    at: 'body',
    right: said(short.repeat(25), short.repeat(25)),
  },
  {
    rule: 'block-length',
    type: 'newsletter',
    wrong: {
      blocks: [{ __component: 'block.text', key: 'b1', heading: 'Kop', text: said(short.repeat(100))['body'] }],
    },
    at: 'blocks[b1].text',
    right: {
      blocks: ['b1', 'b2'].map((key) => ({ __component: 'block.text', key, text: said(short.repeat(99))['body'] })),
    },
  },
  {
    rule: 'reading-level',
    type: 'page',
    wrong: said(long.repeat(20)),
    at: 'body',
    right: said(short.repeat(40)),
  },
  {
    rule: 'reading-level',
    type: 'page',
    wrong: said('De gemeente en scholen maken afspraken over stageplekken. '.repeat(20)),
    at: 'body',
    right: said('De gemeente en scholen maken afspraken over stageplekken. '.repeat(20)),
    context: { locale: 'nl-simple' },
    rightContext: { locale: 'nl' },
  },
];
