import type { Locale } from '@pactwerk/shared-types';
import { labelsOf } from '#i18n/labels-of.ts';
import { absoluteUrl, homeUrl, indexUrl, sections, serviceUrl, type Section } from '#urls.ts';
import { canonicalLocales, canonicalPlace, pathOf, placedTypes, placeOf, type PlacedType } from './placement.ts';
import type { ReadType } from './readers.ts';
import type { Region } from './region/region.ts';
import type { Link, PageScope, Site } from './site.ts';
import { plainDate } from './date-text.ts';
import type { FeedLink } from './feed/feed.ts';
import { cardPicture, siteIcons, type CardPicture } from './metadata/drawn.ts';
import { breadcrumbs, siteData, type StructuredData } from './metadata/structured-data.ts';
import { byMenuPosition } from './free-page/page-tree.ts';
import { servicesOf } from './service/services.ts';

/** What every page is, whatever it shows. Plain JSON: the hash of a page's model decides whether it is rendered again. */
export interface PageBase<K extends string> {
  kind: K;
  /** Root-relative. */
  url: string;
  /** The language of the site, and of `<html>`. */
  locale: Locale;
  title: string;
  description: string;
  /** Absolute; of a fallback that of its source, of a shared entry that at its lead region. */
  canonical: string;
  /** The same entry in its languages, itself included; empty where this page is not the canonical one. */
  alternates: readonly { locale: Locale; href: string }[];
  /** Whether the page belongs in the sitemap: it is canonical itself. */
  indexable: boolean;
  palette: Region['palette'];
  /** What stands beside its address where that is shared. */
  card: CardPicture;
  /** Root-relative address of the icon for home screens. */
  touchIcon: string | null;
  /** What it says to machines; nothing where another page is canonical. */
  structured: readonly object[];
  region: { name: string; home: string };
  navigation: readonly NavigationItem[];
  /** The same page in the languages of the site. */
  languages: readonly { locale: Locale; name: string; href: string; current: boolean }[];
  footer: readonly Link[];
  /** Where what the page tells of can be followed. */
  feeds: readonly FeedLink[];
  trail: readonly Link[];
  /** Says that the text is in another language than the page; null where it is not. */
  fallback: { notice: string; lang: Locale } | null;
  /** The day of the newest row used, in the reader's words and for machines. */
  updated: { text: string; machine: string } | null;
}

export interface NavigationItem {
  text: string;
  href: string;
  current: boolean;
}

interface PageOf<K extends string> {
  kind: K;
  title: string;
  description?: string | null;
  section?: Section | undefined;
  feeds?: readonly FeedLink[] | undefined;
  /** What its own card says; without it has that of the site. */
  card?: { kicker: string; title: string } | undefined;
  data?: StructuredData | null;
  /** What stands between the section and this page in the trail. */
  trail?: readonly Link[];
}

/** The part of an entry's page that all entries share. Call it last: `updated` tells of what was used until then. */
export function entryPage<K extends string>(
  scope: PageScope,
  entry: { type: PlacedType & ReadType; id: string; lang: Locale },
  page: PageOf<K>,
): PageBase<K> {
  const { site } = scope;
  const { domain, origins, region, locale } = site;
  const url = pathOf(domain, entry.type, entry.id, locale);
  if (url === null) throw new Error(`Entry ${entry.id} of type ${entry.type} has no page.`);
  const here = absoluteUrl(origins, region.slug, url);
  const canonical = canonicalPlace(domain, origins, entry.type, entry.id, entry.lang)?.url ?? here;
  const indexable = canonical === here;
  const section = page.section ?? placeOf(entry.type).section ?? undefined;
  const frame = chrome(
    scope,
    { ...page, section },
    (other) => pathOf(domain, entry.type, entry.id, other) ?? homeUrl(other),
  );
  const data = page.data ? [page.data] : [];
  return {
    ...frame,
    structured: indexable ? [...data, breadcrumbs(site, frame.trail, page.title)] : [],
    url,
    canonical,
    indexable,
    alternates: indexable
      ? alternates(
          canonicalLocales(domain, entry.type, entry.id).flatMap((other) => {
            const place = canonicalPlace(domain, origins, entry.type, entry.id, other);
            return place ? [{ locale: other, href: place.url }] : [];
          }),
        )
      : [],
    fallback:
      entry.lang === locale
        ? null
        : {
            notice: site.labels.site.fallback(site.labels.languages[locale], site.labels.languages[entry.lang]),
            lang: entry.lang,
          },
  };
}

/** A page that the code makes, in every language of the site or in those of `writtenIn`: home, an index, a service page. */
export function sitePage<K extends string>(
  scope: PageScope,
  page: PageOf<K> & { urlIn: (locale: Locale) => string; indexable?: boolean; writtenIn?: readonly Locale[] },
): PageBase<K> {
  const { origins, region, locale } = scope.site;
  const { urlIn, indexable = true, writtenIn = region.locales, ...rest } = page;
  const others = region.locales.filter((other) => writtenIn.includes(other));
  const at = (other: Locale) => absoluteUrl(origins, region.slug, urlIn(other));
  const frame = chrome(scope, rest, urlIn);
  const where = page.kind === 'home' ? siteData(scope.site) : breadcrumbs(scope.site, frame.trail, page.title);
  return {
    ...frame,
    structured: indexable ? [where] : [],
    url: urlIn(locale),
    canonical: at(locale),
    indexable,
    alternates: indexable ? alternates(others.map((other) => ({ locale: other, href: at(other) }))) : [],
    fallback: null,
  };
}

function alternates(list: { locale: Locale; href: string }[]): { locale: Locale; href: string }[] {
  return list.length > 1 ? list : [];
}

function chrome<K extends string>(scope: PageScope, page: PageOf<K>, urlIn: (locale: Locale) => string) {
  const { site } = scope;
  const { locale, region, labels } = site;
  const home: Link = { text: region.name, href: homeUrl(locale), lang: null };
  const section: Link[] =
    page.section === undefined
      ? []
      : [{ text: labels.sections[page.section], href: indexUrl(locale, page.section), lang: null }];
  const trail = [home, ...section, ...(page.trail ?? [])];
  const day = scope.updated;
  return {
    kind: page.kind,
    locale,
    title: page.title,
    description: page.description ?? whereabouts(page.title, trail),
    palette: region.palette,
    card: cardPicture(site, page.card ?? null),
    touchIcon: siteIcons(site)[0]?.url ?? null,
    region: { name: region.name, home: homeUrl(locale) },
    navigation: presentSections(site).map((present) => ({
      text: labels.sections[present],
      href: indexUrl(locale, present),
      current: present === page.section,
    })),
    languages: region.locales.map((other) => ({
      locale: other,
      name: labelsOf(other).ownName,
      href: urlIn(other),
      current: other === locale,
    })),
    footer: footerLinks(scope),
    feeds: page.feeds ?? [],
    trail,
    updated: day === null ? null : { text: labels.site.updated(plainDate(day, locale)), machine: day },
  };
}

/** Says of a page without a text what stands above it: `Albeda. Organisaties, Rotterdam Rijnmond.` */
function whereabouts(title: string, trail: readonly Link[]): string {
  const above = trail.map(({ text }) => text).reverse();
  return `${title}${/[.!?…]$/.test(title) ? '' : '.'} ${above.join(', ')}.`;
}

/** The pages that editors put in the menu, then those that belong to the code. */
function footerLinks(scope: PageScope): Link[] {
  const { site } = scope;
  const pages = scope.onSite('page').filter((page) => page.menuPosition !== null);
  return [
    ...scope.links(
      'page',
      pages.sort(byMenuPosition).map((page) => page.id),
    ),
    ...servicesOf(site).map((service) => ({
      text: site.labels.services[service],
      href: serviceUrl(site.locale, service),
      lang: null,
    })),
  ];
}

const sectionsPresent = new WeakMap<Site, readonly Section[]>();

/** The sections that have something to show on this site, in the order of the menu. */
export function presentSections(site: Site): readonly Section[] {
  let found = sectionsPresent.get(site);
  if (!found) sectionsPresent.set(site, (found = findSections(site)));
  return found;
}

function findSections(site: Site): Section[] {
  const present = new Set(
    placedTypes.filter((type) => site.entries(type).length > 0).map((type) => placeOf(type).section),
  );
  return sections.filter((section) => present.has(section) || (section === 'search' && present.size > 0));
}

/** The section in which the entries of a type stand, in the reader's words. */
export function sectionOf(site: Site, type: string): string | null {
  const placed = placedTypes.find((one) => one === type);
  const section = placed && placeOf(placed).section;
  return section ? site.labels.sections[section] : null;
}
