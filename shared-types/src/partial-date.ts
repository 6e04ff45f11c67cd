import edtf, { type ParsedDate } from 'edtf';
import type { Words } from './problem.ts';

/**
 * A date that is as precise as what is known of it (design law 8). `value` is the EDTF it was read from:
 * `2015`, `2014-12`, `2019-12-09`, or `XXXX` where nothing is known.
 */
export type PartialDate =
  | { readonly precision: 'unknown'; readonly value: 'XXXX' }
  | { readonly precision: 'year'; readonly value: string; readonly year: number }
  | { readonly precision: 'month'; readonly value: string; readonly year: number; readonly month: number }
  | {
      readonly precision: 'day';
      readonly value: string;
      readonly year: number;
      readonly month: number;
      readonly day: number;
    };

export type KnownDate = Exclude<PartialDate, { precision: 'unknown' }>;

/** The value of a date that is known to be unknown. */
export const unknownDate = 'XXXX';

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Reads YYYY, YYYY-MM, YYYY-MM-DD or XXXX; undefined for all else, EDTF's other forms and days that no calendar has included. */
export function parsePartialDate(value: unknown): PartialDate | undefined {
  if (value === unknownDate) return { precision: 'unknown', value: unknownDate };
  if (typeof value !== 'string') return undefined;
  const match = shape.exec(value);
  if (!match || match[1] === '0000' || !calendarDays(value)) return undefined;
  const [year, month, day] = match.slice(1, 4).map((part) => (part === undefined ? undefined : Number(part)));
  if (year === undefined) return undefined;
  if (month === undefined) return { precision: 'year', value, year };
  if (day === undefined) return { precision: 'month', value, year, month };
  return { precision: 'day', value, year, month, day };
}

/** Why `value` is no partial date, in Dutch with the remedy; undefined when it is one. */
export function partialDateProblem(value: unknown): Words | undefined {
  if (parsePartialDate(value)) return undefined;
  if (value === null || value === undefined || value === '')
    return {
      message: 'De datum is leeg. Vul een datum in, of XXXX als hij onbekend is.',
      english: 'The date is empty. Fill in a date, or XXXX if it is unknown.',
    };
  const written = typeof value === 'string' ? value.slice(0, 40) : JSON.stringify(value).slice(0, 40);
  if (typeof value === 'string' && shape.test(value))
    return {
      message: `De datum “${written}” bestaat niet. Kijk de maand en de dag na.`,
      english: `The date “${written}” does not exist. Look at the month and the day.`,
    };
  return {
    message: `De datum “${written}” is niet goed geschreven. Schrijf een jaar (2015), een maand (2014-12) of een dag (2019-12-09), of XXXX als hij onbekend is.`,
    english: `The date “${written}” is not written well. Write a year (2015), a month (2014-12) or a day (2019-12-09), or XXXX if it is unknown.`,
  };
}

/** The first day the date can mean, as YYYY-MM-DD: for sorting and comparing, never to be shown. */
export function earliestDay(date: KnownDate): string {
  return daysOf(date).earliest;
}

/** The last day the date can mean, as YYYY-MM-DD: for sorting and comparing, never to be shown. */
export function latestDay(date: KnownDate): string {
  return daysOf(date).latest;
}

/**
 * A total order: by the first possible day, then the vaguer one first, so that `2014-12` stands after 2014-11-30 and
 * before 2014-12-01 and 2015-01-01; unknown dates come last. Zero only for equal values.
 */
export function comparePartialDates(a: PartialDate, b: PartialDate): number {
  if (a.value === b.value) return 0;
  if (a.precision === 'unknown') return 1;
  if (b.precision === 'unknown') return -1;
  const [first, second] = [earliestDay(a), earliestDay(b)];
  if (first !== second) return first < second ? -1 : 1;
  return a.value.length - b.value.length;
}

/** Whether the date as a whole lies before `day` (YYYY-MM-DD). An unknown date is never known to be past. */
export function isPast(date: PartialDate, day: string): boolean {
  return date.precision !== 'unknown' && latestDay(date) < day;
}

/** Whether `end` certainly lies before `start`: no day that `end` can mean is one of `start` or later. */
export function endsBefore(end: PartialDate, start: PartialDate): boolean {
  return start.precision !== 'unknown' && isPast(end, earliestDay(start));
}

/**
 * The value of a `datetime` attribute: the date at its own precision, with the time where day and minutes are known
 * (`2019-12-09T09:30`; HTML has no form for an hour alone). Undefined for an unknown date.
 */
export function machineDate(date: PartialDate, time?: string | null): string | undefined {
  if (date.precision === 'unknown') return undefined;
  return date.precision === 'day' && time && /^\d{2}:\d{2}$/.test(time) ? `${date.value}T${time}` : date.value;
}

interface Days {
  readonly earliest: string;
  readonly latest: string;
}

/** edtf's grammar takes a third of a millisecond a date, and one pact has hundreds of comparisons. */
const calendar = new Map<string, Days>();
const fullCalendar = 20_000;

/** The days that a date in our shape can mean; undefined where the calendar has none. */
function calendarDays(value: string): Days | undefined {
  const known = calendar.get(value);
  if (known) return known;
  const date = edtfDate(value);
  if (!date) return undefined;
  if (calendar.size >= fullCalendar) calendar.clear();
  const days = { earliest: isoDay(date.min), latest: isoDay(date.max) };
  calendar.set(value, days);
  return days;
}

function edtfDate(value: string): ParsedDate | undefined {
  let date: ParsedDate;
  try {
    date = edtf(value);
  } catch {
    return undefined;
  }
  // edtf takes 1900-02-29 and answers with the first of March; 2021-21 is a season.
  return date.type === 'Date' && date.edtf === value ? date : undefined;
}

function daysOf(date: KnownDate): Days {
  const days = calendarDays(date.value);
  if (!days) throw new RangeError(`${date.value} was not read by parsePartialDate.`);
  return days;
}

function isoDay(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
