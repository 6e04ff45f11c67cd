import { factLocale, type Locale } from '@pactwerk/shared-types';
import { absoluteUrl, anchorUrl, entryUrl, freePageUrl, themeUrl, type Section } from '#urls.ts';
import type { Domain } from './domain.ts';
import { regionsOfOrganisation } from './organisation/organisation-regions.ts';
import type { ReadType, ValueOf } from './readers.ts';
import type { Region } from './region/region.ts';

interface Place<T extends ReadType> {
  section: Section | null;
  /** Whether entries have a page each, or stand together on the page of their section. */
  pages: boolean;
  /** The ids of the regions on whose sites an entry stands, the lead first. */
  regions: (value: ValueOf<T>, domain: Domain) => readonly string[];
}

const placed = {
  pact: { section: 'pacts', pages: true, regions: (pact) => pact.regions },
  theme: { section: 'themes', pages: true, regions: (theme, domain) => pactRegions(domain, [theme.pact]) },
  action: {
    section: 'actions',
    pages: true,
    regions: (action, domain) => (action.regions.length > 0 ? action.regions : pactRegions(domain, action.pacts)),
  },
  volgspot: {
    section: 'volgspots',
    pages: true,
    regions: (volgspot, domain) =>
      volgspot.regions.length > 0 ? volgspot.regions : pactRegions(domain, volgspot.subjects),
  },
  organisation: {
    section: 'organisations',
    pages: true,
    regions: (organisation, domain) => regionsOfOrganisation(domain, organisation),
  },
  page: { section: null, pages: true, regions: (page) => page.regions },
  concept: { section: 'concepts', pages: false, regions: (_concept, domain) => allRegions(domain) },
  newsletter: { section: 'newsletters', pages: true, regions: (letter) => letter.regions },
  'newsletter-series': { section: 'newsletters', pages: false, regions: (series) => series.regions },
  news: { section: 'news', pages: true, regions: (news) => news.regions },
  event: { section: 'events', pages: true, regions: (event) => event.regions },
  document: { section: 'documents', pages: false, regions: (document) => document.regions },
  film: { section: 'films', pages: false, regions: (film) => film.regions },
} satisfies { [T in ReadType]?: Place<T> };

export type PlacedType = keyof typeof placed;
export const placedTypes = Object.keys(placed) as PlacedType[];

/** Where the entries of each type stand. */
const places: { readonly [T in PlacedType]: Place<T> } = placed;

export function placeOf<T extends PlacedType>(type: T): Place<T> {
  return places[type];
}

export function isPlaced(type: ReadType): type is PlacedType {
  return type in places;
}

/** Every link asks where its target stands, and of an organisation that takes a walk through all of its work. */
interface Standing {
  readonly regionIds: readonly string[];
  readonly sites: readonly Region[];
}
const standings = new WeakMap<Domain, WeakMap<object, Standing>>();

/** The regions with a site on which an entry stands, the lead first. */
export function sitesOf(domain: Domain, type: PlacedType, id: string): readonly Region[] {
  const value = domain.facts(type, id);
  return value ? standingOf(domain, type, value).sites : [];
}

function regionIdsOf<T extends PlacedType>(domain: Domain, type: T, value: ValueOf<T>): readonly string[] {
  return standingOf(domain, type, value).regionIds;
}

function standingOf<T extends PlacedType>(domain: Domain, type: T, value: ValueOf<T>): Standing {
  let known = standings.get(domain);
  if (!known) standings.set(domain, (known = new WeakMap()));
  let standing = known.get(value);
  if (!standing) {
    const regionIds = [...new Set(placeOf(type).regions(value, domain))];
    const sites = regionIds
      .flatMap((region) => domain.facts('region', region) ?? [])
      .filter((region) => region.hasSite);
    known.set(value, (standing = { regionIds, sites }));
  }
  return standing;
}

/** The entries of a type that stand on the site of a region, by id. */
export function entriesOn(domain: Domain, type: PlacedType, region: string): string[] {
  return domain
    .all(type)
    .filter((value) => regionIdsOf(domain, type, value).includes(region))
    .map((value) => value.id);
}

/**
 * The path of an entry's page in a language: with its slug in that language, else with the nl one (design section 7); of
 * an entry without a page its place on that of its section. Null for a theme whose pact is not public.
 */
export function pathOf(domain: Domain, type: PlacedType, id: string, locale: Locale): string | null {
  const { section, pages } = placeOf(type);
  if (!pages) return section === null ? null : anchorUrl(locale, section, id);
  const slug = slugOf(domain, type, id, locale);
  if (slug === null) return null;
  if (type === 'theme') {
    const pact = domain.facts('theme', id)?.pact;
    const pactSlug = pact ? slugOf(domain, 'pact', pact, locale) : null;
    return pactSlug === null ? null : themeUrl(locale, pactSlug, slug);
  }
  return section === null ? freePageUrl(locale, slug) : entryUrl(locale, section, slug);
}

const slugBooks = new WeakMap<Domain, Map<string, ReadonlyMap<string, string>>>();

/** Slugs of one type and language. Of two entries of one region with one slug, the oldest with own text keeps it; the other's gets its id. */
function slugBook(domain: Domain, type: PlacedType, locale: Locale): ReadonlyMap<string, string> {
  let books = slugBooks.get(domain);
  if (!books) slugBooks.set(domain, (books = new Map()));
  const name = `${type} ${locale}`;
  const known = books.get(name);
  if (known) return known;
  const taken = new Map<string, Set<string>>();
  const book = new Map<string, string>();
  const all = domain.all(type).map((facts) => ({ facts, own: domain.own(type, facts.id, locale) }));
  for (const { facts, own } of [...all.filter((entry) => entry.own), ...all.filter((entry) => !entry.own)]) {
    const text = own ?? facts;
    const slug = 'slug' in text ? text.slug : facts.id;
    const scope = facts.type === 'theme' ? `${facts.pact} ` : '';
    const regions = regionIdsOf(domain, type, facts);
    const holders = taken.get(scope + slug) ?? new Set();
    book.set(facts.id, regions.some((region) => holders.has(region)) ? `${slug}-${facts.id.slice(0, 8)}` : slug);
    taken.set(scope + slug, new Set([...holders, ...regions]));
  }
  books.set(name, book);
  return book;
}

/** What stands for an entry in addresses of a language; null when it is not public. */
export function slugOf(domain: Domain, type: PlacedType, id: string, locale: Locale): string | null {
  return slugBook(domain, type, locale).get(id) ?? null;
}

export interface CanonicalPlace {
  region: Region;
  path: string;
  url: string;
}

/**
 * The one address of an entry in a language: at its lead region if that has the language, else at the first of its regions
 * that has (design section 7). Null where no site shows it in that language.
 */
export function canonicalPlace(
  domain: Domain,
  origins: Readonly<Record<string, string>>,
  type: PlacedType,
  id: string,
  locale: Locale,
): CanonicalPlace | null {
  const region = sitesOf(domain, type, id).find((site) => site.locales.includes(locale));
  const path = pathOf(domain, type, id, locale);
  if (!region || path === null) return null;
  return { region, path, url: absoluteUrl(origins, region.slug, path) };
}

/** The languages in which an entry has text of its own and a site that shows it. */
export function canonicalLocales(domain: Domain, type: PlacedType, id: string): Locale[] {
  const sites = sitesOf(domain, type, id);
  return domain.localesOf(type, id).filter((locale) => sites.some((site) => site.locales.includes(locale)));
}

/** The languages to look in for a text: the wanted one, the region's default, nl (design law 5). */
export function fallbackChain(region: Pick<Region, 'locales'>, locale: Locale): Locale[] {
  return [...new Set<Locale>([locale, ...region.locales.slice(0, 1), factLocale])];
}

function pactRegions(domain: Domain, pacts: readonly (string | null)[]): string[] {
  return pacts.flatMap((pact) => (pact === null ? [] : (domain.facts('pact', pact)?.regions ?? [])));
}

function allRegions(domain: Domain): string[] {
  return domain.all('region').map((region) => region.id);
}
