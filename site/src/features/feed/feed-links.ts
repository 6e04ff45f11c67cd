import type { Event } from '#features/event/event.ts';
import { seriesAddress } from '#features/former-addresses.ts';
import type { NewsletterSeries } from '#features/newsletter-series/newsletter-series.ts';
import type { Pact } from '#features/pact/pact.ts';
import { partsOfEvent } from '#features/relations.ts';
import type { PageScope, Site } from '#features/site.ts';
import { feedUrl, homeUrl, type FeedFormat } from '#urls.ts';
import { exactDay } from './exact-time.ts';
import type { FeedLink } from './feed.ts';

const written: readonly FeedFormat[] = ['rss', 'atom', 'json'];

/** What comes out on the whole site. */
export function regionFeeds({ site }: PageScope): FeedLink[] {
  return links(homeUrl(site.locale), regionFeedTitle(site), written);
}

export function regionFeedTitle({ labels, region }: Site): string {
  return labels.feeds.region(region.name);
}

/** The agenda of the site; none where it has no event of which the day is known: no calendar may be empty. */
export function regionCalendar({ site }: PageScope): FeedLink[] {
  if (!site.entries('event').some((id) => hasDay(site, id))) return [];
  return links(homeUrl(site.locale), site.labels.feeds.events(site.region.name), ['calendar']);
}

export function pactFeeds(scope: PageScope, pact: Pact): FeedLink[] {
  const place = scope.href('pact', pact.id);
  return place === null ? [] : links(place, scope.site.labels.feeds.pact(pact.title), written);
}

export function seriesFeeds({ site }: PageScope, series: NewsletterSeries): FeedLink[] {
  const place = seriesPlace(site, series.id);
  return place === null ? [] : links(place, series.name, written);
}

/** Under which the feeds of a series stand; it is no page. Null where the series is not on the site. */
export function seriesPlace(site: Site, series: string): string | null {
  if (!site.entries('newsletter-series').includes(series)) return null;
  return seriesAddress(site.domain, 'newsletter-series', series, site.locale);
}

/** The agenda of an event that consists of several. */
export function eventCalendar(scope: PageScope, event: Event): FeedLink[] {
  const place = scope.href('event', event.id);
  const parts = partsOnSite(scope.site, event.id);
  if (place === null || parts.length === 0) return [];
  if (![event.id, ...parts].some((id) => hasDay(scope.site, id))) return [];
  return links(place, scope.site.labels.feeds.events(event.title), ['calendar']);
}

export function partsOnSite(site: Site, event: string): readonly string[] {
  const here = new Set(site.entries('event'));
  return partsOfEvent(site.domain, event).filter((id) => here.has(id));
}

function hasDay({ domain }: Site, event: string): boolean {
  return exactDay(domain.facts('event', event)?.startsOn ?? null) !== null;
}

function links(place: string, title: string, formats: readonly FeedFormat[]): FeedLink[] {
  return formats.map((format) => ({ format, title, href: feedUrl(place, format) }));
}
