import type { StatedDate } from '#features/reading.ts';

const zone = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Amsterdam', timeZoneName: 'longOffset' });

/** YYYY-MM-DD; null for a date that is less precise: none is invented (design law 8). */
export function exactDay(date: StatedDate | null): string | null {
  return date?.date.precision === 'day' ? date.date.value : null;
}

/** The moment at which the hour says that it was, ISO 8601 in UTC; null where the day or the hour is not known. */
export function exactMoment(date: StatedDate | null): string | null {
  const day = exactDay(date);
  const time = date?.time ?? null;
  return day === null || time === null ? null : amsterdamMoment(day, time);
}

/** A moment for formats that know no days: where the hour is not known the day's first in UTC, which in Europe is on that day. */
export function momentOfDay(date: StatedDate | null): string | null {
  const day = exactDay(date);
  return exactMoment(date) ?? (day === null ? null : `${day}T00:00:00.000Z`);
}

/** @param time `HH` or `HH:MM` as clocks in the Netherlands say it */
function amsterdamMoment(day: string, time: string): string {
  const [hour = '00', minutes = '00'] = time.split(':');
  const asIfUtc = Date.parse(`${day}T${hour}:${minutes}:00Z`);
  const near = asIfUtc - offsetAt(asIfUtc);
  return new Date(asIfUtc - offsetAt(near)).toISOString();
}

/** Milliseconds that clocks in the Netherlands are ahead of UTC. */
function offsetAt(moment: number): number {
  const name = zone.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = '0', minutes = '0', seconds = '0'] = /([+-])(\d+):(\d+)(?::(\d+))?$/.exec(name) ?? [];
  const ahead = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
  return sign === '-' ? -ahead : ahead;
}
