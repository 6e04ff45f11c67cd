import { describe, expect, it } from 'vitest';
import { date, LedgerFixture } from '../../tests/content-fixture.ts';
import { Domain } from './domain.ts';
import type { ReadType } from './readers.ts';

const pact = { title: 'Pact', slug: 'pact', officialName: 'Pact', kind: 'raat' };
const target = { label: 'Doel', quantity: 150, qualifier: 'exact', pact: ['pact'] };

/** An entry that is as it should be, and what makes it untrue; each stands for a refusal of domain section 3. */
const cases: readonly [rule: string, type: ReadType, right: object, wrong: object, field: string][] = [
  ['end-before-start', 'pact', pact, { signed: date('2019'), ended: date('2018') }, 'ended'],
  [
    'ended-pact',
    'pact',
    pact,
    { statusLog: [{ key: 's', state: 'ended', asOf: date('2019') }], noFollowUpReason: 'Klaar.' },
    'ended',
  ],
  ['signature-party', 'pact', pact, { signatures: [{ key: 's', role: 'signatory' }] }, 'signatures[s].organisation'],
  [
    'lineage-self',
    'lineage',
    { kind: 'continued_in', from: { pact: ['a'] }, to: { pact: ['b'] } },
    { to: { pact: ['a'] } },
    'to',
  ],
  [
    'lineage-ends',
    'lineage',
    { kind: 'linked_to', from: { pact: ['a'] }, to: { pact: ['b'] } },
    { to: { pact: ['b'], organisation: ['o'] } },
    'to',
  ],
  ['own-relation', 'page', { title: 'Over ons', slug: 'over-ons' }, { parent: ['entry'] }, 'parent'],
  ['target-subject', 'target', { ...target, rhythm: 'once' }, { theme: ['theme'] }, 'theme'],
  ['recurring-target', 'target', { ...target, rhythm: 'once' }, { rhythm: 'yearly', unit: 'persons' }, 'targetGroup'],
  [
    'met-needs-measurement',
    'target',
    { ...target, rhythm: 'once' },
    { outcomes: [{ key: 'o', stated: 'met', period: date('2020') }] },
    'outcomes[o].stated',
  ],
  ['result-subject', 'result', { title: 'Klaar', pact: ['pact'] }, { pact: [] }, 'pact'],
  [
    'image-alt',
    'news',
    { title: 'Nieuws', slug: 'nieuws', publishedOn: date('2020') },
    { picture: { image: ['file'], alt: ' ', decorative: false } },
    'picture.alt',
  ],
  [
    'volgspot-subject',
    'volgspot',
    { title: 'Volgspot', slug: 'v', kind: 'volgspot', heldOn: date('2017'), subjects: ['pact'] },
    { subjects: [] },
    'subjects',
  ],
];

describe.each(cases)('%s in a %s', (rule, type, right, wrong, field) => {
  const ledger = new LedgerFixture().publish(type, 'entry', { ...right });

  it('holds back the row that breaks it, and the row before stands', () => {
    expect(Domain.of(ledger.content()).heldBack).toEqual([]);
    const before = ledger.rows.length;
    ledger.publish(type, 'entry', { ...right, ...wrong });
    const domain = Domain.of(ledger.content());
    expect(domain.facts(type, 'entry')).toBeDefined();
    expect(domain.heldBack).toMatchObject([{ type, id: 'entry', seq: before + 1, standing: before }]);
    expect(domain.heldBack[0]?.problems.map((problem) => [problem.rule, problem.field])).toContainEqual([rule, field]);
  });
});

describe('an ended pact', () => {
  it('stands while the edge that says what became of it is not public', () => {
    const ended = { statusLog: [{ key: 's', state: 'ended', asOf: date('2019') }], ended: date('2019') };
    const content = new LedgerFixture().publish('pact', 'entry', { ...pact, ...ended }).content();
    expect(Domain.of(content).facts('pact', 'entry')).toBeDefined();
  });
});
