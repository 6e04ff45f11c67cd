import { earliestDay, latestDay, parsePartialDate, type KnownDate } from '@pactwerk/shared-types';
import { Temporal } from 'temporal-polyfill';
import { isData } from '../desk/model';
import { zone } from '../schedule/local-time';

/** The day that it is on the clock of the sites, and days from it; each YYYY-MM-DD. */
export interface Days {
  today: string;
  /** Moment at which this day began. */
  began: Date;
  /** The day so many days from now; negative for before. */
  from: (days: number) => string;
}

export function days(now: Date): Days {
  const moment = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  const day = moment.toPlainDate();
  return {
    today: day.toString(),
    began: new Date(moment.startOfDay().epochMilliseconds),
    from: (count) => day.add({ days: count }).toString(),
  };
}

/** A date as the start page shows it: as it was stated, with the first and last day that it can mean. */
export interface Stated {
  /** EDTF: `2026`, `2026-12` or `2026-12-09`. */
  value: string;
  earliest: string;
  latest: string;
}

/** Reads the part of a date that was populated; undefined for none and for what is not known. */
export function statedDate(part: unknown): Stated | undefined {
  const date = parsePartialDate(isData(part) ? part['value'] : undefined);
  if (date === undefined || date.precision === 'unknown') return undefined;
  const known: KnownDate = date;
  return { value: known.value, earliest: earliestDay(known), latest: latestDay(known) };
}
