import type { Locale } from '@pactwerk/shared-types';
import type { Content } from '#content/content.ts';
import { accessibilityPage } from './accessibility/accessibility-page.ts';
import { actionIndex } from './action/action-index.ts';
import { actionPage } from './action/action-page.ts';
import { conceptIndex } from './concept/concept-index.ts';
import { documentLibrary } from './document/document-library.ts';
import { Domain } from './domain.ts';
import { entrancePage } from './entrance/entrance-page.ts';
import { eventIndex } from './event/event-index.ts';
import { eventPage } from './event/event-page.ts';
import type { CalendarModel, FeedModel } from './feed/feed.ts';
import { formerFeeds } from './feed/feed-addresses.ts';
import { siteFeeds } from './feed/site-feeds.ts';
import { filmIndex } from './film/film-index.ts';
import { addressesOf, seriesAddressesOf, type FormerAddress, type Redirect } from './former-addresses.ts';
import { dropDeadLinks } from './dead-links.ts';
import { freePagePage } from './free-page/free-page-page.ts';
import { homePage } from './home/home-page.ts';
import { addFavicon } from './metadata/drawn.ts';
import { webManifest, type WebManifest } from './metadata/web-manifest.ts';
import { newsIndex } from './news/news-index.ts';
import { newsPage } from './news/news-page.ts';
import { newsletterIndex } from './newsletter/newsletter-index.ts';
import { newsletterPage } from './newsletter/newsletter-page.ts';
import { notFoundPage } from './not-found/not-found-page.ts';
import { organisationIndex } from './organisation/organisation-index.ts';
import { organisationPage } from './organisation/organisation-page.ts';
import { presentSections } from './page.ts';
import { pactIndex } from './pact/pact-index.ts';
import { pactPage } from './pact/pact-page.ts';
import type { PageModel } from './page-model.ts';
import { isPlaced, sitesOf, type PlacedType } from './placement.ts';
import type { ValueOf } from './readers.ts';
import type { Region } from './region/region.ts';
import { securityContact } from './region/security-contact.ts';
import { PageScope, Site, type FileUse, type Origins } from './site.ts';
import type { HeldBack } from './standing.ts';
import { searchPage } from './search/search-page.ts';
import { searchableSite, type SearchableSite } from './search/searchable.ts';
import { servicePage } from './service/service-page.ts';
import { servicesOf } from './service/services.ts';
import { ShownEntries, type EntryName } from './shown-entries.ts';
import { themeIndex } from './theme/theme-index.ts';
import { themePage } from './theme/theme-page.ts';
import { volgspotIndex } from './volgspot/volgspot-index.ts';
import { volgspotPage } from './volgspot/volgspot-page.ts';
import { toEnd, type Steps } from './steps.ts';
import type { Section } from '#urls.ts';

/** A region that has a site of its own. */
export interface SiteRegion {
  slug: string;
  name: string;
  kind: Region['kind'];
  /** The default language first. */
  locales: readonly Locale[];
  domain: string | null;
  palette: Region['palette'];
}

/** Everything one region's site consists of, before it is rendered. */
export interface RegionPages {
  pages: readonly PageModel[];
  redirects: readonly Redirect[];
  /** Addresses of withdrawn entries. */
  gone: readonly string[];
  feeds: readonly (FeedModel | CalendarModel)[];
  manifests: readonly WebManifest[];
  files: readonly FileUse[];
  heldBack: readonly HeldBack[];
  /** Which entries the pages show. */
  shown: ShownEntries;
  /** The addresses at which entries once stood and no page stands. */
  former: readonly FormerAddress[];
  /** E-mail address of whoever hears of weaknesses of the site. */
  securityContact: string | null;
  /** What a search is made of, by language; it takes a walk through all pages. */
  searchable: () => readonly SearchableSite[];
}

/** The inputs of a site besides its content (design law 3). */
export interface Build {
  /** YYYY-MM-DD in Amsterdam. */
  day: string;
  origins: Origins;
}

/** The regions with a site, by slug. */
export function siteRegions(content: Content): SiteRegion[] {
  return Domain.of(content)
    .all('region')
    .filter((region) => region.hasSite)
    .map(({ slug, name, kind, locales, domain, palette }) => ({ slug, name, kind, locales, domain, palette }))
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

/** Rows that are younger than one run of the press; looking at more of them would only take time. */
const newestRows = 200;

/** The slugs of the regions on which the newest rows of the ledger stand, each with the newest of its rows. */
export function sitesOfNewest(content: Content): Map<string, number> {
  const domain = Domain.of(content);
  const newest = content.heads.slice(-newestRows);
  return new Map(
    newest.flatMap(({ type, id, seq }) =>
      isPlacedType(type) ? sitesOf(domain, type, id).map(({ slug }) => [slug, seq] as const) : [],
    ),
  );
}

/** All page models of one region's site, in all its languages. Throws when no region with a site has this slug. */
export function regionPages(content: Content, regionSlug: string, build: Build): RegionPages {
  return toEnd(regionPageSteps(content, regionSlug, build));
}

/** The same, page by page. */
export function* regionPageSteps(content: Content, regionSlug: string, build: Build): Steps<RegionPages> {
  const domain = Domain.of(content);
  const region = domain.all('region').find((one) => one.hasSite && one.slug === regionSlug);
  if (!region) throw new Error(`No region with a site has the slug "${regionSlug}".`);
  const files = new Map<string, FileUse>();
  const sites = region.locales.map((locale) => new Site(content, region, locale, build, files));
  const shown = new ShownEntries();
  const pages: PageModel[] = [];
  for (const [place, site] of sites.entries()) {
    const make = pageMaker(site, shown);
    if (place === 0) pages.push(...frontPages(make));
    for (const page of sitePages(site, make)) {
      pages.push(page);
      yield;
    }
  }
  const { origins } = build;
  const addresses = addressesOf(domain, region, origins, new Set(pages.map((page) => page.url)));
  const { redirects, gone, former } = addresses;
  const feeds = sites.flatMap(siteFeeds);
  const series = seriesAddressesOf(domain, region, origins, new Set(feeds.map(({ place }) => place)));
  const followed = formerFeeds(feeds, addresses, series);
  const targets = new Set([...pages.map(({ url }) => url), ...redirects.map(({ from }) => from), ...files.keys()]);
  for (const site of sites) addFavicon(site);
  for (const site of sites) dropDeadLinks(site.linked, targets, origins[region.slug]);
  return {
    pages,
    redirects: [...redirects, ...followed.redirects],
    gone: [...gone, ...followed.gone],
    feeds,
    manifests: sites.map(webManifest),
    files: [...files.values()],
    heldBack: domain.heldBack.filter((row) => concerns(domain, row, region)),
    shown,
    former,
    securityContact: securityContact(domain, region, build.day),
    searchable: () => sites.map((site) => searchableSite(site, pages, shown)),
  };
}

/** Makes a page of one site; `own` is the entry whose page it is, null where it is none's. */
type MakePage = (page: (scope: PageScope) => PageModel, own?: EntryName | null) => PageModel;

/** Makes pages and notes which entries went into each. */
function pageMaker(site: Site, shown: ShownEntries): MakePage {
  return (page, own = null) => {
    const scope = new PageScope(site);
    const model = page(scope);
    shown.add(model, scope.used, own);
    return model;
  };
}

function frontPages(make: MakePage): PageModel[] {
  return [make(entrancePage), make(notFoundPage)];
}

function* sitePages(site: Site, make: MakePage): Iterable<PageModel> {
  yield make(homePage, { type: 'region', id: site.region.id });
  for (const section of presentSections(site)) {
    const index = indexPages[section];
    if (index) yield make(index);
  }
  yield* entryPages(site, make, 'pact', pactPage);
  yield* entryPages(site, make, 'theme', themePage);
  yield* entryPages(site, make, 'action', actionPage);
  yield* entryPages(site, make, 'volgspot', volgspotPage);
  yield* entryPages(site, make, 'organisation', organisationPage);
  yield* entryPages(site, make, 'page', freePagePage);
  for (const service of servicesOf(site))
    yield make((scope) => (service === 'accessibility' ? accessibilityPage(scope) : servicePage(scope, service)));
  yield* entryPages(site, make, 'newsletter', newsletterPage);
  yield* entryPages(site, make, 'news', newsPage);
  yield* entryPages(site, make, 'event', eventPage);
}

const indexPages: { [S in Section]?: (scope: PageScope) => PageModel } = {
  pacts: pactIndex,
  themes: themeIndex,
  actions: actionIndex,
  volgspots: volgspotIndex,
  organisations: organisationIndex,
  concepts: conceptIndex,
  newsletters: newsletterIndex,
  news: newsIndex,
  events: eventIndex,
  documents: documentLibrary,
  films: filmIndex,
  search: searchPage,
};

/** A page for each entry of a type on this site. */
function* entryPages<T extends PlacedType>(
  site: Site,
  make: MakePage,
  type: T,
  page: (scope: PageScope, entry: ValueOf<T>) => PageModel,
): Iterable<PageModel> {
  for (const id of site.entries(type)) {
    const entry = site.domain.get(type, id, site.chain);
    // Asked for once more through the page's scope, which then remembers it.
    if (entry) yield make((scope) => page(scope, scope.get(type, id) ?? entry), { type, id });
  }
}

/** A row concerns the sites that show its entry; one that is shown nowhere, or stands on no page of its own, all of them. */
function concerns(domain: Domain, row: HeldBack, region: Region): boolean {
  const type = row.type;
  if (!isPlacedType(type)) return true;
  const sites = sitesOf(domain, type, row.id);
  return sites.length === 0 || sites.some((site) => site.id === region.id);
}

function isPlacedType(type: string): type is PlacedType {
  return isPlaced(type as Parameters<typeof isPlaced>[0]);
}
