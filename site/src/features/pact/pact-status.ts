import { comparePartialDates, earliestDay } from '@pactwerk/shared-types';
import type { StatedDate } from '#features/reading.ts';
import type { Pact, PactStatus } from './pact.ts';

/** The newest state that has begun by `day`; what has no date counts as long begun. */
export function latestOf<S extends { asOf: StatedDate | null }>(log: readonly S[], day: string): S | null {
  return (
    [...log]
      .filter((status) => hasBegun(status.asOf, day))
      .sort(byAsOf)
      .at(-1) ?? null
  );
}

export function byAsOf(a: { asOf: StatedDate | null }, b: { asOf: StatedDate | null }): number {
  if (a.asOf === null || b.asOf === null) return Number(b.asOf === null) - Number(a.asOf === null);
  return comparePartialDates(a.asOf.date, b.asOf.date);
}

export interface Ending {
  state: 'ended' | 'completed';
  /** null when nothing was said; an unknown date when it is known to be unknown. */
  date: StatedDate | null;
}

/** Whether and when a pact has ended by `day`: its last state says so, or its end date has come. */
export function endingOf(pact: Pact, day: string): Ending | null {
  const latest: PactStatus | null = latestOf(pact.statusLog, day);
  if (latest?.state === 'ended' || latest?.state === 'completed') {
    return { state: latest.state, date: pact.ended ?? latest.asOf };
  }
  return pact.ended !== null && hasBegun(pact.ended, day) ? { state: 'ended', date: pact.ended } : null;
}

function hasBegun(date: StatedDate | null, day: string): boolean {
  return date === null || date.date.precision === 'unknown' || earliestDay(date.date) <= day;
}
