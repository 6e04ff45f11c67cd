import { isFields, rowsOf, type Fields } from './fields.ts';
import { parsePartialDate, type PartialDate } from './partial-date.ts';
import { rowPath } from './walk.ts';

/** The date in a `part.partial-date`; undefined when empty or not valid, which a rule of its own reports. */
export function dateOf(part: unknown): PartialDate | undefined {
  return isFields(part) ? parsePartialDate(part['value']) : undefined;
}

/** The rows of a list, each with the path that messages name. */
export function rowsAt(fields: Fields, list: string): { row: Fields; path: string }[] {
  return rowsOf(fields[list]).map((row, place) => ({ row, path: rowPath(list, row, place) }));
}
