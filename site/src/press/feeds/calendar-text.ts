import ical, { ICalEventStatus } from 'ical-generator';
import type { CalendarModel, EventSpan } from '#features/feed/feed.ts';
import { feedUrl } from '#urls.ts';
import { plainText } from './plain-text.ts';
import { stableId } from './stable-id.ts';

const halfADay = 12 * 60 * 60;

/** A calendar in iCalendar, hours in UTC, whole days as days. https://www.rfc-editor.org/rfc/rfc5545 */
export function calendarText({ origin, place, locale, title, home, events }: CalendarModel): string {
  const calendar = ical({
    prodId: { company: 'Pactwerk', product: 'Pactwerk', language: locale.slice(0, 2).toUpperCase() },
    name: plainText(title),
    url: encodeURI(home),
    source: encodeURI(`${origin}${feedUrl(place, 'calendar')}`),
    ttl: halfADay,
    // Of no interest to anybody but a server of calendars: this is one to read.
    method: null,
    events: events.map((event) => ({
      id: stableId(event.key).slice('urn:uuid:'.length),
      summary: plainText(event.title),
      description: plainText(event.description),
      categories: [{ name: plainText(event.label) }],
      url: encodeURI(event.url),
      status: event.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      stamp: new Date(event.updated),
      lastModified: new Date(event.updated),
      ...times(event.span),
    })),
  });
  return `${calendar.toString()}\r\n`;
}

function times(span: EventSpan): { start: Date; end: Date | null; allDay: boolean } {
  if (span.kind === 'moments') {
    return { start: new Date(span.start), end: span.end === null ? null : new Date(span.end), allDay: false };
  }
  // The end of days is the first that is not among them.
  const end = new Date(`${span.last}T00:00:00Z`);
  end.setUTCDate(end.getUTCDate() + 1);
  return { start: new Date(`${span.first}T00:00:00Z`), end, allDay: true };
}
