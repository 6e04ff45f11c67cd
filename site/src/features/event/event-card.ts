import { comparePartialDates, timeText } from '@pactwerk/shared-types';
import { dateRangeText, dateText, rowDate, type DateText } from '#features/date-text.ts';
import { newestFirst } from '#features/entry-order.ts';
import { byId } from '#features/relations.ts';
import type { Link, PageScope } from '#features/site.ts';
import { remarksText } from '#i18n/wording.ts';
import { courseOn, isPastEvent, type Event } from './event.ts';

export interface EventCardModel {
  title: string;
  href: string | null;
  lang: string | null;
  eventKind: string;
  when: DateText | null;
  /** How it goes or went, where that is more than “as planned”. */
  course: string | null;
  replacedBy: Link | null;
}

export function eventCard(scope: PageScope, event: Event): EventCardModel {
  const { labels, day } = scope.site;
  const course = courseOn(event, day);
  return {
    title: event.title,
    href: scope.href('event', event.id),
    lang: scope.langOf(event),
    eventKind: labels.eventKinds[event.kind],
    when: eventWhen(scope, event),
    course: course === 'planned' || course === 'past' ? null : labels.eventCourses[course],
    replacedBy: course === 'replaced' ? scope.link('event', event.replacedBy) : null,
  };
}

/** Beginning and end in one phrase; hours only where the source gives them. */
export function eventWhen(scope: PageScope, { startsOn, endsOn }: Event): DateText | null {
  const { locale } = scope.site;
  const start = rowDate(startsOn, locale);
  if (!startsOn || !start || !endsOn) return start;
  if (startsOn.date.value === endsOn.date.value) {
    return endsOn.time === null ? start : { ...start, text: `${start.text} – ${timeText(endsOn.time, locale)}` };
  }
  const end = dateText(endsOn, locale);
  const timed = startsOn.time !== null || endsOn.time !== null;
  const text = timed ? `${start.text} – ${end.text}` : (dateRangeText(startsOn, endsOn, locale) ?? start.text);
  return { text, machine: null, note: remarksText(locale, [start.note, end.note]) || null };
}

const newestEvent = newestFirst<Event>((event) => event.startsOn);

/** What is to come, the nearest first, and what was, the last first. */
export function eventsByTime(scope: PageScope, events: readonly Event[]): { upcoming: Event[]; past: Event[] } {
  const { day } = scope.site;
  const past = events.filter((event) => isPastEvent(event, day)).sort(newestEvent);
  const upcoming = events.filter((event) => !isPastEvent(event, day)).sort(nearestFirst);
  return { upcoming, past };
}

/** Events with these ids: what is to come first. */
export function eventCards(scope: PageScope, ids: readonly string[]): EventCardModel[] {
  const { upcoming, past } = eventsByTime(scope, scope.getAll('event', ids));
  return [...upcoming, ...past].map((event) => eventCard(scope, event));
}

function nearestFirst(a: Event, b: Event): number {
  if (a.startsOn === null || b.startsOn === null) {
    return Number(a.startsOn === null) - Number(b.startsOn === null) || byId(a, b);
  }
  return comparePartialDates(a.startsOn.date, b.startsOn.date) || byId(a, b);
}
