import { describe, expect, it } from 'vitest';
import { date, LedgerFixture, region } from '../../../tests/content-fixture.ts';
import { Domain } from '#features/domain.ts';
import { endingOf, latestOf } from './pact-status.ts';

function pact(fields: object) {
  const ledger = new LedgerFixture();
  region(ledger, 'kam', ['nl']);
  const whole = { title: 'P', slug: 'p', officialName: 'P', kind: 'covenant', regions: ['kam'], ...fields };
  const found = Domain.of(ledger.publish('pact', 'p', whole).content()).facts('pact', 'p');
  if (!found) throw new Error('the pact of this test is not public');
  return found;
}

describe('the ending of a pact', () => {
  it('is there from its first possible day on, and not the day before', () => {
    const ends = pact({ ended: date('2019-01-01') });
    expect(endingOf(ends, '2018-12-31')).toBeNull();
    expect(endingOf(ends, '2019-01-01')?.state).toBe('ended');
  });

  it('may be at an unknown date', () => {
    expect(endingOf(pact({ ended: date('XXXX') }), '2020-01-01')?.date?.date.precision).toBe('unknown');
  });

  it('is what the last state says, even where the end date is unknown', () => {
    const log = [
      { state: 'signed', asOf: date('2014-12') },
      { state: 'completed', asOf: date('2016') },
    ];
    expect(endingOf(pact({ statusLog: log, ended: date('XXXX') }), '2020-01-01')).toMatchObject({ state: 'completed' });
    expect(endingOf(pact({ statusLog: log, ended: date('2016') }), '2015-06-01')).toBeNull();
  });
});

describe('the status of a pact', () => {
  it('is the newest that has begun, whatever the order of the rows', () => {
    const log = [
      { state: 'running', asOf: date('2016-01') },
      { state: 'signed', asOf: date('2014-12') },
      { state: 'ended', asOf: date('2031') },
    ];
    expect(latestOf(pact({ statusLog: log, ended: date('2031') }).statusLog, '2026-11-22')?.state).toBe('running');
  });
});
