import { Temporal } from 'temporal-polyfill';

/** The zone in which editors say when: the one of the sites. */
export const zone = 'Europe/Amsterdam';

/** The day that it is in the zone, as YYYY-MM-DD. */
export function today(): string {
  return Temporal.Now.plainDateISO(zone).toString();
}

/** What a time on the clock of the zone means. */
export type LocalTimeReading =
  /** `twice`: the hour comes again when summer time ends, and the first one is meant. */
  | { kind: 'moment'; at: Date; twice: boolean }
  /** The hour that is left out when summer time begins: the last minute before it and the first after it. */
  | { kind: 'skipped'; before: string; after: string }
  | { kind: 'unreadable' };

/** Reads a time as a date and a time field give it, `2027-03-28T02:30`, on the clock of the zone. */
export function readLocalTime(text: string): LocalTimeReading {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) return { kind: 'unreadable' };
  let asked: Temporal.PlainDateTime;
  try {
    asked = Temporal.PlainDateTime.from(text, { overflow: 'reject' });
  } catch {
    return { kind: 'unreadable' };
  }
  const first = asked.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const last = asked.toZonedDateTime(zone, { disambiguation: 'later' });
  if (!first.toPlainDateTime().equals(asked)) {
    const change = first.getTimeZoneTransition('next') ?? last;
    const before = change.subtract({ minutes: 1 });
    return { kind: 'skipped', before: clock(before), after: clock(change) };
  }
  return { kind: 'moment', at: new Date(first.epochMilliseconds), twice: !first.equals(last) };
}

function clock(time: Temporal.ZonedDateTime): string {
  return time.toPlainDateTime().toString({ smallestUnit: 'minute' });
}
