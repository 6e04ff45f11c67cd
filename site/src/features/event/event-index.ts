import { indexPage, indexRow, type IndexPage } from '#features/index-page/index-page.ts';
import type { PageScope } from '#features/site.ts';
import { eventCard, eventsByTime } from './event-card.ts';
import type { Event } from './event.ts';

export function eventIndex(scope: PageScope): IndexPage {
  const { labels } = scope.site;
  const { upcoming, past } = eventsByTime(scope, scope.onSite('event'));
  const heading = (text: string) => ({ text, href: null, lang: null });
  return indexPage(scope, 'events', [
    { heading: heading(labels.event.upcoming), rows: upcoming.map((event) => row(scope, event)) },
    { heading: heading(labels.event.past), rows: past.map((event) => row(scope, event)) },
  ]);
}

function row(scope: PageScope, event: Event) {
  const { labels } = scope.site;
  const { title, href, lang, when, eventKind, course, replacedBy } = eventCard(scope, event);
  const words = replacedBy ? labels.event.replacedBy(replacedBy.text) : course;
  return indexRow({
    title,
    href,
    lang,
    date: when,
    label: eventKind,
    summary: words === null ? null : { text: words, lang: null },
  });
}
