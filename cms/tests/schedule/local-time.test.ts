import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLocalTime, zone } from '../../src/schedule/local-time.ts';

const minute = 60_000;
const hour = 60 * minute;

/** What the clock on the wall says at a moment: by Intl, which the code under test does not use. */
const wallClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: zone,
  dateStyle: 'short',
  timeStyle: 'short',
});
const clockAt = (at: number): string => wallClock.format(at).replace(' ', 'T');

/** Every moment at which the clock says this: none, one, or two. */
function momentsOf(local: string): number[] {
  const asIfUtc = Date.parse(`${local}:00Z`);
  return [2, 1].map((offset) => asIfUtc - offset * hour).filter((at) => clockAt(at) === local);
}

// Close to a change of the clock as often as anywhere: around the last Sundays of March and October.
const changes = [2025, 2026, 2027, 2031, 2038].flatMap((year) =>
  [2, 9].map((month) => {
    const last = new Date(Date.UTC(year, month + 1, 0, 1));
    return last.getTime() - last.getUTCDay() * 24 * hour;
  }),
);
const nearChange = fc
  .tuple(fc.constantFrom(...changes), fc.integer({ min: -300, max: 300 }))
  .map(([change, minutes]) => change + minutes * minute);
const anyMoment = fc
  .integer({ min: Date.UTC(2020, 0), max: Date.UTC(2045, 0) })
  .map((at) => Math.floor(at / minute) * minute);
const anyLocal = fc.oneof(nearChange, anyMoment).map((at) => new Date(at).toISOString().slice(0, 16));

test('A time is read as the moment at which clocks in Amsterdam say it, the first of two, and refused when there is none', () => {
  const seen = { moment: 0, twice: 0, skipped: 0 };
  fc.assert(
    fc.property(anyLocal, (local) => {
      const moments = momentsOf(local);
      const reading = readLocalTime(local);
      if (moments.length === 0) {
        seen.skipped += 1;
        expect(reading.kind).toBe('skipped');
        return;
      }
      seen[moments.length === 2 ? 'twice' : 'moment'] += 1;
      expect(reading).toEqual({ kind: 'moment', at: new Date(moments[0] ?? NaN), twice: moments.length === 2 });
    }),
    { numRuns: 3000 },
  );
  // Else the run says nothing of what it is for.
  for (const [kind, times] of Object.entries(seen)) expect(times, kind).toBeGreaterThan(20);
});

test('Every moment is found again by what the clock says at it, in the hours that come once', () => {
  fc.assert(
    fc.property(fc.oneof(nearChange, anyMoment), (at) => {
      const reading = readLocalTime(clockAt(at));
      expect(reading.kind).toBe('moment');
      if (reading.kind !== 'moment') return;
      if (reading.twice) expect([0, hour]).toContain(at - reading.at.getTime());
      else expect(reading.at.getTime()).toBe(at);
    }),
    { numRuns: 2000 },
  );
});

test('The hour that is left out is refused with the last minute before it and the first after it', () => {
  for (const time of ['02:00', '02:30', '02:59'])
    expect(readLocalTime(`2025-03-30T${time}`)).toEqual({
      kind: 'skipped',
      before: '2025-03-30T01:59',
      after: '2025-03-30T03:00',
    });
  expect(readLocalTime('2025-03-30T01:59')).toMatchObject({ at: new Date('2025-03-30T00:59:00Z'), twice: false });
  expect(readLocalTime('2025-03-30T03:00')).toMatchObject({ at: new Date('2025-03-30T01:00:00Z'), twice: false });
});

test('Of the hour that comes twice the first is meant, and it is told', () => {
  expect(readLocalTime('2025-10-26T02:30')).toEqual({
    kind: 'moment',
    at: new Date('2025-10-26T00:30:00Z'),
    twice: true,
  });
});

test.each([
  '',
  'morgen',
  '2026-02-30T09:00',
  '2026-11-26',
  '2026-11-26T24:00',
  '2026-11-26T09:00Z',
  '12026-11-26T09:00',
])('“%s” is no date and time', (text) => {
  expect(readLocalTime(text)).toEqual({ kind: 'unreadable' });
});
