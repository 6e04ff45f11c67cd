import { issuesOfSeries } from '#features/relations.ts';
import { PageScope, type Site } from '#features/site.ts';
import { anchorUrl, homeUrl, indexUrl } from '#urls.ts';
import { calendarEvents } from './calendar.ts';
import { absolute, issuedEntry, orderOf, type Issued } from './feed-entry.ts';
import { partsOnSite, regionFeedTitle, seriesPlace } from './feed-links.ts';
import type { CalendarModel, FeedEntry, FeedModel } from './feed.ts';
import { pactEntries } from './pact-feed.ts';

/** More than anybody missed; what is older stands on the site. */
const most = 50;

/** All feeds and calendars of one region's site in one language: of the site, of its series, pacts and events with parts. */
export function siteFeeds(site: Site): (FeedModel | CalendarModel)[] {
  const scope = new PageScope(site);
  return [regionFeed(scope), ...seriesModels(scope), ...pactModels(scope), ...calendars(scope)];
}

function regionFeed(scope: PageScope): FeedModel {
  const { site } = scope;
  const issued: readonly Issued[] = [
    ...scope.onSite('news'),
    ...scope.onSite('newsletter'),
    ...scope.onSite('volgspot'),
    ...scope.onSite('event'),
  ];
  const place = homeUrl(site.locale);
  return feed(scope, site.region, { place, home: place, title: regionFeedTitle(site), entries: newest(scope, issued) });
}

function seriesModels(scope: PageScope): FeedModel[] {
  const { site } = scope;
  const here = new Set(site.entries('newsletter'));
  return scope.onSite('newsletter-series').flatMap((series) => {
    const place = seriesPlace(site, series.id);
    if (place === null) return [];
    const issues = issuesOfSeries(site.domain, series.id).filter((id) => here.has(id));
    const entries = newest(scope, scope.getAll('newsletter', issues));
    const home = anchorUrl(site.locale, 'newsletters', series.id);
    return [feed(scope, series, { place, home, title: series.name, description: series.promise, entries })];
  });
}

function pactModels(scope: PageScope): FeedModel[] {
  const { labels } = scope.site;
  return scope.onSite('pact').flatMap((pact) => {
    const place = scope.href('pact', pact.id);
    if (place === null) return [];
    const entries = pactEntries(scope, pact, most);
    const title = labels.feeds.pact(pact.title);
    return [feed(scope, pact, { place, home: place, title, description: pact.summary, entries })];
  });
}

function newest(scope: PageScope, issued: readonly Issued[]): FeedEntry[] {
  const entries: FeedEntry[] = [];
  for (const one of [...issued].sort((a, b) => (orderOf(a) < orderOf(b) ? 1 : -1))) {
    const entry = issuedEntry(scope, one);
    if (entry) entries.push(entry);
    if (entries.length === most) break;
  }
  return entries;
}

interface FeedOf {
  place: string;
  /** Root-relative address of the page. */
  home: string;
  title: string;
  description?: string | null;
  entries: readonly FeedEntry[];
}

function feed(
  { site }: PageScope,
  about: { type: string; id: string; at: string },
  { place, home, title, description = null, entries }: FeedOf,
): FeedModel {
  const moments = [site.region.at, about.at, ...entries.map(({ updated }) => updated)];
  return {
    kind: 'feed',
    key: `feed/${about.type}/${about.id}/${site.region.id}/${site.locale}`,
    place,
    origin: absolute(site, '/').slice(0, -1),
    locale: site.locale,
    title,
    description,
    home: absolute(site, home),
    author: site.region.name,
    updated: moments.reduce((newest, moment) => (moment > newest ? moment : newest)),
    entries,
  };
}

function calendars(scope: PageScope): CalendarModel[] {
  const { site } = scope;
  const { locale, labels, region } = site;
  const events = scope.onSite('event');
  const calendar = (place: string, home: string, name: string, of: typeof events): CalendarModel => ({
    kind: 'calendar',
    place,
    origin: absolute(site, '/').slice(0, -1),
    locale,
    title: labels.feeds.events(name),
    home: absolute(site, home),
    events: calendarEvents(scope, of),
  });
  return [
    calendar(homeUrl(locale), indexUrl(locale, 'events'), region.name, events),
    ...events.flatMap((event) => {
      const parts = partsOnSite(site, event.id);
      const place = parts.length === 0 ? null : scope.href('event', event.id);
      return place === null ? [] : [calendar(place, place, event.title, [event, ...scope.getAll('event', parts)])];
    }),
    // Nothing else is a calendar: https://www.rfc-editor.org/rfc/rfc5545#section-3.6
  ].filter(({ events: dated }) => dated.length > 0);
}
