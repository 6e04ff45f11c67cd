import { describe, expect, it } from 'vitest';
import { date, paragraph } from '../../../tests/content-fixture.ts';
import { block, kinds, letter, pageOf, rijnmond } from '../../../tests/newsletter-fixture.ts';

describe('the blocks of a newsletter', () => {
  it('of every kind come in the order of the editor', () => {
    const ledger = rijnmond();
    const slugged = (title: string) => ({ title, slug: title, regions: ['rijnmond'] });
    ledger.publish('pact', 'p', { ...slugged('pact'), officialName: 'Pact', kind: 'covenant' });
    ledger.publish('theme', 't', { title: 'thema', slug: 'thema', pact: ['p'] });
    ledger.publish('news', 'n', slugged('nieuws'));
    ledger.publish('event', 'e', { ...slugged('dag'), kind: 'meeting' });
    ledger.publish('film', 'f', { title: 'film', regions: ['rijnmond'] });
    ledger.publish('document', 'd', { title: 'stuk', kind: 'other', regions: ['rijnmond'] });
    ledger.publish('organisation', 'o', { name: 'O', slug: 'o', kind: 'care' });
    ledger.publish('lineage', 'l', { kind: 'continued_in', from: { pact: ['p'] }, to: { organisation: ['o'] } });
    ledger.media('m');
    letter(ledger, {
      blocks: [
        block('text', { heading: 'Kop', text: paragraph('Tekst.') }),
        block('quote', { text: 'Samen.' }),
        block('results', { items: [{ text: 'Er kwam iets.', theme: ['t'] }] }),
        block('next-steps', { steps: [{ level: 'strategic', text: paragraph('Verder.') }] }),
        block('theme-states', {
          pact: ['p'],
          asOf: date('2016-09'),
          states: [{ theme: ['t'], nationalLevel: 'limited' }],
        }),
        block('figure', { contextFigure: { label: 'banen', value: 15, qualifier: 'almost', unit: 'percent' } }),
        block('news-list', { news: ['n'] }),
        block('agenda', { events: ['e'] }),
        block('film', { film: ['f'] }),
        block('image', { picture: { image: ['m'], decorative: true } }),
        block('documents', { documents: ['d'] }),
        block('lineage', { edges: ['l'] }),
        block('subscribe', { address: 'https://voorbeeld.nl/brief' }),
        block('logos', { organisations: ['o'] }),
      ],
    });
    expect(kinds(ledger)).toEqual([
      'text',
      'quote',
      'results',
      'next-steps',
      'theme-states',
      'figures',
      'news-list',
      'agenda',
      'film',
      'image',
      'documents',
      'lineage',
      'subscribe',
      'logos',
    ]);
  });

  it('are absent when what they point at is not public, and come back with it', () => {
    const ledger = letter(rijnmond(), {
      blocks: [block('news-list', { news: ['n'] }), block('film', { film: ['f'] }), block('lineage', { edges: ['l'] })],
    });
    expect(kinds(ledger)).toEqual([]);
    ledger.publish('news', 'n', { title: 'Nieuws', slug: 'nieuws', regions: ['rijnmond'] });
    expect(kinds(ledger)).toEqual(['news-list']);
    ledger.withdraw('news', 'n');
    expect(kinds(ledger)).toEqual([]);
  });

  it('show a context figure as no promise and a target with what was measured', () => {
    const ledger = rijnmond();
    ledger.publish('pact', 'p', { title: 'P', slug: 'p', officialName: 'P', kind: 'covenant', regions: ['rijnmond'] });
    ledger.publish('target', 'doel', {
      label: 'studenten',
      pact: ['p'],
      quantity: 150,
      unit: 'students',
      rhythm: 'once',
    });
    letter(ledger, {
      blocks: [
        block('figure', { target: ['doel'] }),
        block('figure', { contextFigure: { label: 'banen', value: 15, qualifier: 'almost', unit: 'percent' } }),
      ],
    });
    const [figures] = pageOf(ledger).blocks;
    if (figures?.kind !== 'figures') throw new Error('The figures are not there.');
    expect(figures.figures).toMatchObject([
      { number: '150', outcome: 'geen meting bekend' },
      { number: '15', words: 'bijna 15 procent', outcome: null },
    ]);
  });

  it('say the figure of a promise once, where its label begins with it', () => {
    const ledger = rijnmond();
    ledger.publish('pact', 'p', { title: 'P', slug: 'p', officialName: 'P', kind: 'covenant', regions: ['rijnmond'] });
    const target = { pact: ['p'], quantity: 150, unit: 'students', rhythm: 'yearly', targetGroup: 'mbo' };
    ledger.publish('target', 'said', { ...target, label: '150 studenten per jaar op stage' });
    ledger.publish('target', 'unsaid', { ...target, label: 'op stage' });
    letter(ledger, { blocks: [block('figure', { target: ['said'] }), block('figure', { target: ['unsaid'] })] });
    const [figures] = pageOf(ledger).blocks;
    if (figures?.kind !== 'figures') throw new Error('The figures are not there.');
    expect(figures.figures).toMatchObject([
      { number: '150', label: { text: 'studenten per jaar op stage' }, words: null },
      { number: '150', label: { text: 'op stage' }, words: '150 studenten per jaar' },
    ]);
  });

  it('show of corrected states the correction alone', () => {
    const ledger = rijnmond();
    ledger.publish('pact', 'p', { title: 'P', slug: 'p', officialName: 'P', kind: 'covenant', regions: ['rijnmond'] });
    ledger.publish('theme', 't', { title: 'Thema', slug: 't', pact: ['p'] });
    const states = [
      { key: 'a', theme: ['t'], nationalLevel: 'complete' },
      { key: 'b', theme: ['t'], nationalLevel: 'limited', supersedes: 'a' },
    ];
    letter(ledger, { blocks: [block('theme-states', { pact: ['p'], asOf: date('2017-05'), states })] });
    const [shown] = pageOf(ledger).blocks;
    if (shown?.kind !== 'theme-states') throw new Error('The states are not there.');
    expect(shown.states.map((state) => state.level)).toEqual(['beperkt']);
  });

  it('have a heading in the language of the reader where they have none of their own', () => {
    const ledger = rijnmond();
    ledger.publish('news', 'n', { title: 'Nieuws', slug: 'nieuws', regions: ['rijnmond'] });
    letter(ledger, { blocks: [block('news-list', { news: ['n'] }), block('text', { heading: 'Kop' })] });
    const headings = pageOf(ledger, '/en/newsletters/brief/').blocks.map((one) => one.heading);
    expect(headings).toEqual([
      { text: 'News', lang: null },
      { text: 'Kop', lang: 'nl' },
    ]);
  });
});
