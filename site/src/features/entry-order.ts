import { comparePartialDates } from '@pactwerk/shared-types';
import type { StatedDate } from './reading.ts';
import { byId } from './relations.ts';

/** Newest first; undated ones last; equal ones by `tie`, in the end by id, so that the order never changes by itself. */
export function newestFirst<V extends { id: string }>(
  dateOf: (value: V) => StatedDate | null,
  tie: (a: V, b: V) => number = byId,
): (a: V, b: V) => number {
  return (a, b) => {
    const [first, second] = [dateOf(a), dateOf(b)];
    const [known, other] = [isKnown(first), isKnown(second)];
    if (!known || !other) return Number(other) - Number(known) || tie(a, b) || byId(a, b);
    return -compare(first, second) || tie(a, b) || byId(a, b);
  };
}

/** Oldest first; undated ones last. */
export function oldestFirst<V extends { id: string }>(dateOf: (value: V) => StatedDate | null): (a: V, b: V) => number {
  return (a, b) => {
    const [first, second] = [dateOf(a), dateOf(b)];
    const [known, other] = [isKnown(first), isKnown(second)];
    if (!known || !other) return Number(other) - Number(known) || byId(a, b);
    return compare(first, second) || byId(a, b);
  };
}

function isKnown(date: StatedDate | null): boolean {
  return date !== null && date.date.precision !== 'unknown';
}

function compare(a: StatedDate | null, b: StatedDate | null): number {
  return a && b ? comparePartialDates(a.date, b.date) || (a.time ?? '').localeCompare(b.time ?? '') : 0;
}
