import type { Fields } from '../index.ts';
import { edge, on, type Example } from './rule.examples.ts';

const met = (measurement: Fields) => ({
  outcomes: [{ key: 'o1', stated: 'met', period: on('2020') }],
  measurements: [{ key: 'm1', value: 1, ...measurement }],
});
const ended = {
  statusLog: [
    { key: 's1', state: 'running', asOf: on('2016') },
    { key: 's2', state: 'ended', asOf: on('XXXX') },
  ],
};

/** What time and truth ask of agreements, targets and evaluations. */
export const truthExamples: readonly Example[] = [
  {
    rule: 'end-before-start',
    type: 'pact',
    wrong: { signed: on('2014-12'), ended: on('2014-11') },
    at: 'ended',
    right: { signed: on('2014-12'), ended: on('2014') },
  },
  {
    rule: 'end-before-start',
    type: 'pact',
    wrong: { takesEffect: on('2016'), plannedEnd: on('2015') },
    at: 'plannedEnd',
    right: { takesEffect: on('2016'), plannedEnd: on('XXXX') },
  },
  {
    rule: 'end-before-start',
    type: 'event',
    wrong: { startsOn: on('2016-12-08'), endsOn: on('2016-12-07') },
    at: 'endsOn',
    right: { startsOn: on('2016-12-08'), endsOn: on('2016-12-08') },
  },
  {
    rule: 'end-before-start',
    type: 'event',
    wrong: { startsOn: on('2016-12-08', { time: '14:00' }), endsOn: on('2016-12-08', { time: '13:30' }) },
    at: 'endsOn',
    right: { startsOn: on('2016-12-08', { time: '14:00' }), endsOn: on('2016-12-08', { time: '15' }) },
  },
  {
    rule: 'end-before-start',
    type: 'organisation',
    wrong: { memberships: [{ key: 'm1', from: on('2016'), until: on('2015') }] },
    at: 'memberships[m1].until',
    right: { memberships: [{ key: 'm1', from: on('2016'), until: on('2016') }] },
  },
  {
    rule: 'end-before-start',
    type: 'pact',
    wrong: { signatures: [{ key: 's1', date: on('2019-12-09'), withdrawn: on('2018') }] },
    at: 'signatures[s1].withdrawn',
    right: { signatures: [{ key: 's1', date: on('2019-12-09'), withdrawn: on('2020') }] },
  },
  {
    rule: 'lineage-ends',
    type: 'lineage',
    wrong: { from: { pact: ['a'] }, to: null },
    at: 'to',
    right: { from: { pact: ['a'] }, to: { name: 'RAAT' } },
  },
  {
    rule: 'lineage-ends',
    type: 'lineage',
    wrong: { from: { pact: ['a'], organisation: ['b'] }, to: { name: 'RAAT' } },
    at: 'from',
    right: { from: { series: ['a'] }, to: { name: 'RAAT' } },
  },
  {
    rule: 'lineage-self',
    type: 'lineage',
    wrong: { from: { pact: ['a'] }, to: { pact: ['a'] } },
    at: 'to',
    right: { from: { pact: ['a'] }, to: { organisation: ['a'] } },
  },
  {
    rule: 'succession-cycle',
    type: 'lineage',
    wrong: { kind: 'continued_in', from: { pact: ['a'] }, to: { pact: ['b'] } },
    at: 'to',
    right: { kind: 'linked_to', from: { pact: ['a'] }, to: { pact: ['b'] } },
    context: { edges: () => [edge('e1', 'merged_into', 'b', 'c'), edge('e2', 'replaced_by', 'c', 'a')] },
  },
  {
    rule: 'succession-cycle',
    type: 'lineage',
    wrong: { kind: 'continued_in', from: { pact: ['a'] }, to: { pact: ['b'] } },
    at: 'to',
    right: { kind: 'continued_in', from: { pact: ['a'] }, to: { pact: ['b'] } },
    context: { edges: () => [edge('e1', 'merged_into', 'b', 'a')] },
    rightContext: { edges: () => [edge('e1', 'linked_to', 'b', 'a'), edge('self', 'continued_in', 'b', 'a')] },
  },
  {
    rule: 'assessment-theme',
    type: 'volgspot',
    wrong: { subjects: ['kam'], assessments: [{ key: 'a1', theme: ['innovatie'] }] },
    at: 'assessments[a1].theme',
    right: { subjects: ['kam', 'twente'], assessments: [{ key: 'a1', theme: ['innovatie'] }] },
    context: { themePacts: () => ['twente'] },
  },
  {
    rule: 'assessment-theme',
    type: 'volgspot',
    wrong: { subjects: ['kam'], assessments: [{ key: 'a1', theme: ['van-een-organisatie'] }] },
    at: 'assessments[a1].theme',
    right: {
      subjects: ['kam'],
      assessments: [
        { key: 'a1', theme: ['nergens-bekend'] },
        { key: 'a2', theme: [] },
      ],
    },
    context: { themePacts: (theme) => (theme === 'van-een-organisatie' ? [] : undefined) },
  },
  {
    rule: 'assessment-date',
    type: 'volgspot',
    wrong: { assessments: [{ key: 'a1', asOf: null }] },
    at: 'assessments[a1].asOf',
    right: { assessments: [{ key: 'a1', asOf: on('2017-05') }] },
  },
  {
    rule: 'assessment-date',
    type: 'newsletter',
    wrong: { blocks: [{ __component: 'block.theme-states', key: 'b1', states: [{ key: 'a1' }] }] },
    at: 'blocks[b1].states[a1].asOf',
    right: { blocks: [{ __component: 'block.theme-states', key: 'b1', asOf: on('2016-09'), states: [{ key: 'a1' }] }] },
  },
  { rule: 'volgspot-subject', type: 'volgspot', wrong: { subjects: [] }, at: 'subjects', right: { subjects: ['kam'] } },
  {
    rule: 'recurring-target',
    type: 'target',
    wrong: { rhythm: 'yearly', targetGroup: 'studenten' },
    at: 'unit',
    right: { rhythm: 'once' },
  },
  {
    rule: 'recurring-target',
    type: 'target',
    wrong: { rhythm: 'cumulative', unit: 'persons' },
    at: 'targetGroup',
    right: { rhythm: 'cumulative', unit: 'persons', targetGroup: 'starters' },
  },
  { rule: 'recurring-target', type: 'target', wrong: { unit: 'persons' }, at: 'rhythm', right: { period: on('2020') } },
  { rule: 'target-subject', type: 'target', wrong: {}, at: 'pact', right: { action: ['a'] } },
  {
    rule: 'target-subject',
    type: 'target',
    wrong: { pact: ['a'], theme: ['b'] },
    at: 'theme',
    right: { theme: ['b'] },
  },
  { rule: 'result-subject', type: 'result', wrong: {}, at: 'pact', right: { theme: ['a'], action: ['b'] } },
  {
    rule: 'met-needs-measurement',
    type: 'target',
    wrong: met({ period: on('2019') }),
    at: 'outcomes[o1].stated',
    right: met({ period: on('2020') }),
  },
  {
    rule: 'met-needs-measurement',
    type: 'target',
    wrong: met({}),
    at: 'outcomes[o1].stated',
    right: met({ measuredOn: on('2020-06') }),
  },
  {
    rule: 'ended-pact',
    type: 'pact',
    wrong: ended,
    at: 'ended',
    right: { ...ended, ended: on('XXXX') },
  },
  {
    rule: 'ended-pact-follow-up',
    type: 'pact',
    wrong: { ...ended, ended: on('2019') },
    at: 'noFollowUpReason',
    right: { ...ended, ended: on('2019') },
    context: { edges: () => [edge('e1', 'follows_from', 'self', 'old'), edge('e2', 'continued_in', 'old', 'self')] },
    rightContext: { edges: () => [edge('e1', 'continued_in', 'self', 'new')] },
  },
  {
    rule: 'signature-party',
    type: 'pact',
    wrong: { signatures: [{ key: 's1' }] },
    at: 'signatures[s1].organisation',
    right: { signatures: [{ key: 's1', organisation: ['rotterdam'], person: 'wethouder' }] },
  },
  {
    rule: 'signature-party',
    type: 'pact',
    wrong: { signatures: [{ key: 's1', organisation: ['uwv'], unnamedCount: 32 }] },
    at: 'signatures[s1].unnamedCount',
    right: { signatures: [{ key: 's1', unnamedCount: 32 }] },
  },
  {
    rule: 'superseded-row',
    type: 'target',
    wrong: { measurements: [{ key: 'm1', supersedes: 'm1' }] },
    at: 'measurements[m1].supersedes',
    right: { measurements: [{ key: 'm0' }, { key: 'm1', supersedes: 'm0' }] },
  },
  { rule: 'own-relation', type: 'page', wrong: { parent: ['self'] }, at: 'parent', right: { parent: ['other'] } },
  {
    rule: 'stated-count',
    type: 'pact',
    wrong: { statedCounts: [{ key: 'c1', what: 'organisations', n: 35 }], signatures: leerwerkakkoord() },
    at: 'statedCounts[c1].n',
    right: {
      statedCounts: [
        { key: 'c1', what: 'organisations', n: 34 },
        { key: 'c2', what: 'signatures', n: 35 },
      ],
      signatures: leerwerkakkoord(),
    },
  },
  { rule: 'import-artefact', type: 'news', wrong: { title: "Foto\\'s" }, at: 'title', right: { title: "Foto's" } },
];

function leerwerkakkoord() {
  return [
    { key: 's1', organisation: ['rotterdam'], role: 'signatory' },
    { key: 's2', organisation: ['rotterdam'] },
    { key: 's3', organisation: ['uwv'] },
    { key: 's4', unnamedCount: 32 },
    { key: 's5', organisation: ['partner'], role: 'partner' },
  ];
}
