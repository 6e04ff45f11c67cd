import { eventCard, eventWhen } from '#features/event/event-card.ts';
import { courseOn, type Event } from '#features/event/event.ts';
import { byId } from '#features/relations.ts';
import type { PageScope } from '#features/site.ts';
import { exactDay, exactMoment } from './exact-time.ts';
import { absolute, titleOf } from './feed-entry.ts';
import type { CalendarEvent, EventSpan } from './feed.ts';

/** Events as calendars hold them, by time. One of which the day is not known is left out: a calendar would invent it. */
export function calendarEvents(scope: PageScope, events: readonly Event[]): CalendarEvent[] {
  return events.flatMap((event) => calendarEvent(scope, event) ?? []).sort(bySpan);
}

function calendarEvent(scope: PageScope, event: Event): CalendarEvent | null {
  const { site } = scope;
  const { labels, day } = site;
  const span = spanOf(event);
  const href = scope.href('event', event.id);
  if (span === null || href === null) return null;
  const course = courseOn(event, day);
  const { replacedBy } = eventCard(scope, event);
  const words = [
    eventWhen(scope, event)?.text,
    event.form === null ? undefined : labels.eventForms[event.form],
    replacedBy ? labels.event.replacedBy(replacedBy.text) : undefined,
  ];
  return {
    // In all languages it is one event.
    key: `event/${event.id}`,
    url: absolute(site, href),
    title: titleOf(site, event),
    description: words.filter((word) => word !== undefined).join('. '),
    label: labels.eventKinds[event.kind],
    // What was put off does not take place on the day that stands there.
    isCancelled: course === 'cancelled' || course === 'replaced' || course === 'postponed',
    span,
    updated: event.at,
  };
}

/** Hours count where both ends that are known have them: a calendar holds either days or moments. */
function spanOf({ startsOn, endsOn }: Event): EventSpan | null {
  const first = exactDay(startsOn);
  if (first === null) return null;
  const start = exactMoment(startsOn);
  const end = exactMoment(endsOn);
  const last = exactDay(endsOn) ?? first;
  const isOneDay = last === first;
  if (start !== null && (end !== null ? end > start : isOneDay)) return { kind: 'moments', start, end };
  return { kind: 'days', first, last: last < first ? first : last };
}

function bySpan(a: CalendarEvent, b: CalendarEvent): number {
  const [first, second] = [startOf(a), startOf(b)];
  return first < second ? -1 : first > second ? 1 : byId({ id: a.key }, { id: b.key });
}

function startOf({ span }: CalendarEvent): string {
  return span.kind === 'days' ? span.first : span.start;
}
