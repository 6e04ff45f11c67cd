import type { Fields } from './fields.ts';
import { comparePartialDates } from './partial-date.ts';
import { dateOf } from './rule-reading.ts';

/**
 * The row of a status log that holds: the one with the newest `asOf`; of equal ones, and where a date is unknown or not
 * given, the one that stands lower in the list.
 */
export function newestStatus(log: readonly Fields[]): Fields | undefined {
  return log.reduce<Fields | undefined>((newest, row) => (newest && isOlder(row, newest) ? newest : row), undefined);
}

function isOlder(row: Fields, than: Fields): boolean {
  const [date, other] = [dateOf(row['asOf']), dateOf(than['asOf'])];
  if (!date || !other || date.precision === 'unknown' || other.precision === 'unknown') return false;
  return comparePartialDates(date, other) < 0;
}
