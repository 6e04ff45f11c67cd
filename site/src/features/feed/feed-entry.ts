import { earliestDay, parsePartialDate, type PartialDate } from '@pactwerk/shared-types';
import { rowDate } from '#features/date-text.ts';
import { eventCard } from '#features/event/event-card.ts';
import { courseOn, isPastEvent, type Event } from '#features/event/event.ts';
import type { News } from '#features/news/news.ts';
import type { Newsletter } from '#features/newsletter/newsletter.ts';
import type { StatedDate } from '#features/reading.ts';
import type { PageScope, Site } from '#features/site.ts';
import type { Volgspot } from '#features/volgspot/volgspot.ts';
import { absoluteUrl } from '#urls.ts';
import { momentOfDay } from './exact-time.ts';
import type { FeedEntry } from './feed.ts';

/** What comes out at a time and has a page of its own. */
export type Issued = News | Newsletter | Volgspot | Event;

const made = new WeakMap<Site, Map<Issued, FeedEntry | null>>();

/** An entry as feeds tell of it; null where it has no page, and for an event that is over: a feed is for what is new. */
export function issuedEntry(scope: PageScope, issued: Issued): FeedEntry | null {
  let known = made.get(scope.site);
  if (!known) made.set(scope.site, (known = new Map()));
  let entry = known.get(issued);
  if (entry === undefined) known.set(issued, (entry = makeEntry(scope, issued)));
  return entry;
}

function makeEntry(scope: PageScope, issued: Issued): FeedEntry | null {
  const { site } = scope;
  const href = scope.href(issued.type, issued.id);
  if (href === null || (issued.type === 'event' && isPastEvent(issued, site.day))) return null;
  return {
    key: keyOf(issued),
    url: absolute(site, href),
    title: titleOf(site, issued),
    lang: issued.lang,
    ...wordsOf(scope, issued),
    updated: issued.at,
  };
}

/** In each of its languages an entry of its own. */
export function keyOf({ type, id, lang }: { type: string; id: string; lang: string }): string {
  return `${type}/${id}/${lang}`;
}

export function absolute({ origins, region }: Site, href: string): string {
  return href.startsWith('/') ? absoluteUrl(origins, region.slug, href) : href;
}

/** What must not be missed of an event stands before its name. */
export function titleOf({ labels, day }: Site, issued: Issued): string {
  if (issued.type !== 'event') return issued.title;
  const course = courseOn(issued, day);
  const departs = course === 'cancelled' || course === 'postponed' || course === 'replaced';
  return departs ? `${labels.eventCourses[course]}: ${issued.title}` : issued.title;
}

function wordsOf(scope: PageScope, issued: Issued): Pick<FeedEntry, 'label' | 'summary' | 'published'> {
  const { labels } = scope.site;
  switch (issued.type) {
    case 'news':
      return { label: labels.sections.news, ...told(issued, issued.publishedOn, issued.summary) };
    case 'newsletter':
      return { label: labels.newsletterKinds[issued.kind], ...told(issued, issued.issuedOn, issued.preheader) };
    case 'volgspot':
      return { label: labels.volgspotKinds[issued.kind], ...told(issued, issued.heldOn, issued.focus) };
    case 'event': {
      const { eventKind, when, replacedBy } = eventCard(scope, issued);
      const instead = replacedBy ? [labels.event.replacedBy(replacedBy.text)] : [];
      const summary = [...(when ? [when.text] : []), ...instead].join('. ');
      return { label: eventKind, summary: summary || null, published: null };
    }
    default:
      return issued satisfies never;
  }
}

/** A date that is less precise than a day is said in words. */
export function told(
  { lang }: Pick<Issued, 'lang'>,
  date: StatedDate | null,
  words: string | null,
): { summary: string | null; published: string | null } {
  const published = momentOfDay(date);
  const said = published === null ? rowDate(date, lang) : null;
  const summary = [...(said ? [said.text] : []), ...(words === null ? [] : [words])].join('. ');
  return { published, summary: summary || null };
}

const orders = new WeakMap<Issued, string>();

/** Sorts like the date of an entry, undated ones before all. An event is as new as what is said of it. */
export function orderOf(issued: Issued): string {
  let order = orders.get(issued);
  if (order === undefined) orders.set(issued, (order = `${orderOfDate(dateOf(issued), timeOf(issued))} ${issued.id}`));
  return order;
}

export function orderOfDate(date: PartialDate | undefined, time: string | null): string {
  if (date === undefined || date.precision === 'unknown') return '';
  return `${earliestDay(date)} ${String(date.value.length).padStart(2, '0')} ${time ?? ''}`;
}

function dateOf(issued: Issued): PartialDate | undefined {
  return issued.type === 'event' ? parsePartialDate(issued.at.slice(0, 10)) : statedOf(issued)?.date;
}

function timeOf(issued: Issued): string | null {
  return issued.type === 'event' ? null : (statedOf(issued)?.time ?? null);
}

function statedOf(issued: Exclude<Issued, Event>): StatedDate | null {
  if (issued.type === 'news') return issued.publishedOn;
  return issued.type === 'newsletter' ? issued.issuedOn : issued.heldOn;
}
