import { describe, expect, test } from 'vitest';
import { checkAppendOnly } from '../index.ts';

const published = {
  measurements: [{ key: 'm1', value: 80, period: { value: '2020' }, source: 'Jaarverslag', provisional: false }],
};

describe('a published measurement', () => {
  test('may not get another value', () => {
    const next = { measurements: [{ ...published.measurements[0], value: 90 }] };
    expect(checkAppendOnly('target', published, next)).toMatchObject([
      { field: 'measurements[m1]', rule: 'append-only', severity: 'refuse' },
    ]);
  });

  test('may not get another period', () => {
    const next = { measurements: [{ ...published.measurements[0], period: { value: '2021' } }] };
    expect(checkAppendOnly('target', published, next)).toHaveLength(1);
  });

  test('may not be dropped', () => {
    expect(checkAppendOnly('target', published, { measurements: [] })).toMatchObject([{ field: 'measurements' }]);
  });

  test('may be followed by a correction, and move in the list', () => {
    const next = { measurements: [{ key: 'm2', value: 90, supersedes: 'm1' }, ...published.measurements] };
    expect(checkAppendOnly('target', published, next)).toEqual([]);
  });

  test('is the same when what was empty is written as empty', () => {
    const next = {
      measurements: [
        {
          key: 'm1',
          value: 80,
          period: { value: '2020', time: null },
          source: 'Jaarverslag',
          supersedes: '',
          measuredOn: null,
        },
      ],
    };
    expect(checkAppendOnly('target', published, next)).toEqual([]);
  });
});

test('the words of an assessment may be mended, its level and theme may not', () => {
  const before = { assessments: [{ key: 'a1', theme: ['t1'], nationalLevel: 'limited', ownWord: 'onderweg' }] };
  const words = { assessments: [{ key: 'a1', theme: ['t1'], nationalLevel: 'limited', ownWord: 'op weg' }] };
  const facts = { assessments: [{ key: 'a1', theme: ['t2'], nationalLevel: 'limited', ownWord: 'onderweg' }] };
  expect(checkAppendOnly('volgspot', before, words)).toEqual([]);
  expect(checkAppendOnly('volgspot', before, facts)).toHaveLength(1);
});

test('what was never published may be changed', () => {
  expect(checkAppendOnly('target', undefined, { measurements: [] })).toEqual([]);
  expect(checkAppendOnly('pact', published, {})).toEqual([]);
});

test('of a status or a signature that was published and is gone or another, the editor is warned', () => {
  const before = {
    statusLog: [{ key: 's1', state: 'running', asOf: { value: '2019' } }],
    signatures: [{ key: 'h1', organisation: ['uwv'], capacity: 'directeur' }],
  };
  const after = { statusLog: [{ key: 's1', state: 'running', asOf: { value: '2020' } }], signatures: [] };
  expect(checkAppendOnly('pact', before, after)).toMatchObject([
    { field: 'statusLog[s1]', severity: 'warn' },
    { field: 'signatures', severity: 'warn' },
  ]);
  expect(checkAppendOnly('pact', before, before)).toEqual([]);
});
