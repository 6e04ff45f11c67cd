import type {
  BreadcrumbList,
  CreativeWork,
  Event as EventData,
  NewsArticle,
  Organization,
  PublicationIssue,
  Report,
  WebSite,
} from 'schema-dts';
import { courseOn, type Event } from '#features/event/event.ts';
import { exactDay, exactMoment } from '#features/feed/exact-time.ts';
import type { NewsletterSeries } from '#features/newsletter-series/newsletter-series.ts';
import type { Newsletter } from '#features/newsletter/newsletter.ts';
import type { News } from '#features/news/news.ts';
import type { Organisation } from '#features/organisation/organisation.ts';
import { beginningOf, type Pact } from '#features/pact/pact.ts';
import type { StatedDate } from '#features/reading.ts';
import type { Link, PageScope, Site } from '#features/site.ts';
import type { Volgspot } from '#features/volgspot/volgspot.ts';
import { absoluteUrl, homeUrl } from '#urls.ts';

/** What a page says to machines, in the words of https://schema.org. A date that is not known to the day is not said. */
export type StructuredData = Exclude<
  BreadcrumbList | CreativeWork | EventData | NewsArticle | Organization | PublicationIssue | Report | WebSite,
  string
>;

/** Where a page stands; the page itself is the last and bears no address. */
export function breadcrumbs(site: Site, trail: readonly Link[], title: string): BreadcrumbList {
  const above = trail.filter(({ href }) => href?.startsWith('/'));
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [
      ...above.map(({ text, href }, place) => ({
        '@type': 'ListItem' as const,
        position: place + 1,
        name: text,
        item: onSite(site, href ?? '/'),
      })),
      { '@type': 'ListItem', position: above.length + 1, name: title },
    ],
  };
}

/** The site, and who makes it. */
export function siteData(site: Site): WebSite {
  const { region, locale } = site;
  return { '@type': 'WebSite', name: region.name, url: onSite(site, homeUrl(locale)), inLanguage: locale };
}

export function newsData(scope: PageScope, news: News): NewsArticle {
  return {
    '@type': 'NewsArticle',
    headline: news.title,
    ...described(news.summary),
    ...published(news.publishedOn),
    dateModified: news.at,
    inLanguage: news.lang,
    isPartOf: siteData(scope.site),
  };
}

export function volgspotData(scope: PageScope, volgspot: Volgspot): Report {
  return {
    '@type': 'Report',
    name: volgspot.title,
    ...described(volgspot.focus),
    inLanguage: volgspot.lang,
    isPartOf: siteData(scope.site),
  };
}

export function newsletterData(
  scope: PageScope,
  letter: Newsletter,
  series: NewsletterSeries | undefined,
): PublicationIssue {
  const from = scope.get('organisation', letter.colophon?.publisher);
  return {
    '@type': 'PublicationIssue',
    name: letter.title,
    ...described(letter.preheader),
    ...(letter.number === null ? {} : { issueNumber: letter.number }),
    ...published(letter.issuedOn),
    inLanguage: letter.lang,
    ...(from ? { publisher: organisationData(from) } : {}),
    ...(series ? { isPartOf: { '@type': 'Periodical', name: series.name } } : {}),
  };
}

export function pactData(scope: PageScope, pact: Pact): CreativeWork {
  const begun = exactDay(beginningOf(pact));
  return {
    '@type': 'CreativeWork',
    name: pact.title,
    ...(pact.officialName === pact.title ? {} : { alternateName: pact.officialName }),
    ...described(pact.summary),
    ...(begun === null ? {} : { dateCreated: begun }),
    inLanguage: pact.lang,
    isPartOf: siteData(scope.site),
  };
}

export function organisationData(organisation: Organisation): Exclude<Organization, string> {
  return {
    '@type': 'Organization',
    name: organisation.name,
    ...(organisation.website === null ? {} : { url: organisation.website }),
    ...(organisation.aliases.length === 0 ? {} : { alternateName: [...organisation.aliases] }),
  };
}

/** Null for an event of which the day is not known: without one it is none to a machine. */
export function eventData({ site }: PageScope, event: Event): EventData | null {
  const start = exactMoment(event.startsOn) ?? exactDay(event.startsOn);
  if (start === null) return null;
  const end = exactMoment(event.endsOn) ?? exactDay(event.endsOn);
  const course = courseOn(event, site.day);
  return {
    '@type': 'Event',
    name: event.title,
    startDate: start,
    ...(end === null ? {} : { endDate: end }),
    ...(course === 'planned' ? { eventStatus: 'https://schema.org/EventScheduled' as const } : {}),
    ...(course === 'cancelled' || course === 'replaced'
      ? { eventStatus: 'https://schema.org/EventCancelled' as const }
      : {}),
    ...(course === 'postponed' ? { eventStatus: 'https://schema.org/EventPostponed' as const } : {}),
    inLanguage: event.lang,
  };
}

function described(text: string | null): { description?: string } {
  return text === null ? {} : { description: text.length > 500 ? `${text.slice(0, 500)}…` : text };
}

function published(date: StatedDate | null): { datePublished?: string } {
  const moment = exactMoment(date) ?? exactDay(date);
  return moment === null ? {} : { datePublished: moment };
}

function onSite({ origins, region }: Site, path: string): string {
  return absoluteUrl(origins, region.slug, path);
}
