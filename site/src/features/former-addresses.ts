import { factLocale, type Locale, type TypeName } from '@pactwerk/shared-types';
import type { EntryHistory } from '#content/content.ts';
import { absoluteUrl, entryUrl, freePageUrl, themeUrl } from '#urls.ts';
import type { Domain } from './domain.ts';
import { pathOf, placedTypes, placeOf, sitesOf, slugOf, type PlacedType } from './placement.ts';
import type { Region } from './region/region.ts';
import type { Origins } from './site.ts';

export interface Redirect {
  /** Root-relative. */
  from: string;
  /** Root-relative, or absolute where the entry moved to another region. */
  to: string;
}

/** An address at which an entry once stood on a site. */
export interface FormerAddress {
  type: PlacedType;
  id: string;
  locale: Locale;
  /** Root-relative. */
  url: string;
}

interface Claim {
  seq: number;
  to: string | null;
  owner: Omit<FormerAddress, 'url'>;
}

/** Where the addresses lead that entries once had on a region's site. */
export interface FormerAddresses {
  redirects: Redirect[];
  /** Those of entries that were withdrawn. */
  gone: string[];
  former: FormerAddress[];
}

/** Where an entry stands on a site in a language; null where it does not. */
type AddressOf = (domain: Domain, type: PlacedType, id: string, locale: Locale) => string | null;

/**
 * Where the addresses of pages lead: to the present one of their entry in one hop, or nowhere when it was withdrawn. A present
 * owner of an address beats a former one, a later former one an earlier.
 */
export function addressesOf(
  domain: Domain,
  region: Region,
  origins: Origins,
  present: ReadonlySet<string>,
): FormerAddresses {
  const types = placedTypes.filter((type) => placeOf(type).pages);
  return addressesOfTypes(domain, region, origins, present, types, pathOf);
}

/** The same for series of newsletters: they have no page of their own, but feeds stand under an address of their own. */
export function seriesAddressesOf(
  domain: Domain,
  region: Region,
  origins: Origins,
  present: ReadonlySet<string>,
): FormerAddresses {
  return addressesOfTypes(domain, region, origins, present, ['newsletter-series'], seriesAddress);
}

/** Under which the feeds of a series stand; null where it is not public. */
export const seriesAddress: AddressOf = (domain, type, id, locale) => {
  const slug = slugOf(domain, type, id, locale);
  return slug === null ? null : entryUrl(locale, 'newsletters', slug);
};

function addressesOfTypes(
  domain: Domain,
  region: Region,
  origins: Origins,
  present: ReadonlySet<string>,
  types: readonly PlacedType[],
  addressOf: AddressOf,
): FormerAddresses {
  const claims = new Map<string, Claim>();
  for (const type of types) {
    for (const history of domain.content.entries[type].values()) {
      if (!stoodOn(domain, region, type, history)) continue;
      for (const locale of region.locales) {
        const owner = { type, id: history.id, locale };
        for (const { path, seq } of formerPaths(domain, type, history, locale)) {
          const other = claims.get(path);
          if (present.has(path) || (other && other.seq >= seq)) continue;
          const to = presentAddress(domain, region, origins, type, history.id, locale, addressOf);
          claims.set(path, { seq, to, owner });
        }
      }
    }
  }
  const ordered = [...claims].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    redirects: ordered.flatMap(([from, { to }]) => (to === null ? [] : [{ from, to }])),
    gone: ordered.flatMap(([from, { to }]) => (to === null ? [from] : [])),
    former: ordered.map(([url, { owner }]) => ({ ...owner, url })),
  };
}

function presentAddress(
  domain: Domain,
  region: Region,
  origins: Origins,
  type: PlacedType,
  id: string,
  locale: Locale,
  addressOf: AddressOf,
): string | null {
  const sites = sitesOf(domain, type, id);
  if (sites.some((site) => site.id === region.id)) return addressOf(domain, type, id, locale);
  const site = sites.find((other) => other.locales.includes(locale)) ?? sites[0];
  if (!site) return null;
  const path = addressOf(domain, type, id, site.locales.includes(locale) ? locale : (site.locales[0] ?? factLocale));
  return path === null ? null : absoluteUrl(origins, site.slug, path);
}

const regionsEver = new WeakMap<Domain, Map<EntryHistory<PlacedType>, ReadonlySet<string>>>();

/** Whether an entry stands on the site of a region, or ever did. Every site asks it of every entry. */
function stoodOn(domain: Domain, region: Region, type: PlacedType, history: EntryHistory<PlacedType>): boolean {
  let known = regionsEver.get(domain);
  if (!known) regionsEver.set(domain, (known = new Map()));
  let ever = known.get(history);
  if (!ever) known.set(history, (ever = everIn(history, (fields) => regionsIn(domain, fields))));
  return ever.has(region.id) || sitesOf(domain, type, history.id).some((site) => site.id === region.id);
}

/** The paths that an entry can have had on a site: its slugs in this language and, for fallback pages, in nl. */
function formerPaths(
  domain: Domain,
  type: PlacedType,
  history: EntryHistory<PlacedType>,
  locale: Locale,
): { path: string; seq: number }[] {
  const slugs = slugsEver(history, locale);
  if (type !== 'theme') {
    const { section } = placeOf(type);
    return slugs.map(({ slug, seq }) => ({
      path: section === null ? freePageUrl(locale, slug) : entryUrl(locale, section, slug),
      seq,
    }));
  }
  const pacts = [...everIn(history, (fields) => idsIn(fields, 'pact'))].flatMap((pact) => {
    const parent = domain.content.entries.pact.get(pact);
    return parent ? slugsEver(parent, locale) : [];
  });
  return slugs.flatMap(({ slug, seq }) =>
    pacts.map((pact) => ({ path: themeUrl(locale, pact.slug, slug), seq: Math.max(seq, pact.seq) })),
  );
}

function slugsEver(history: Pick<EntryHistory<PlacedType>, 'ever'>, locale: Locale): { slug: string; seq: number }[] {
  const rows = [...new Set<Locale>([locale, factLocale])].flatMap((language) => history.ever.get(language) ?? []);
  return rows.flatMap(({ fields, seq }) => {
    const slug: unknown = Reflect.get(fields, 'slug');
    return typeof slug === 'string' ? [{ slug, seq }] : [];
  });
}

function everIn(
  history: Pick<EntryHistory<TypeName>, 'ever'>,
  pick: (fields: object) => readonly string[],
): Set<string> {
  return new Set((history.ever.get(factLocale) ?? []).flatMap(({ fields }) => pick(fields)));
}

/** Raw rows may be of an older schema or not stand at all, so they are looked into by name. */
function regionsIn(domain: Domain, fields: object): readonly string[] {
  const own = [...idsIn(fields, 'regions'), ...idsIn(fields, 'managedBy')];
  if (own.length > 0) return own;
  const parents = [...idsIn(fields, 'pact'), ...idsIn(fields, 'pacts'), ...idsIn(fields, 'subjects')];
  return parents.flatMap((pact) => {
    const parent = domain.content.entries.pact.get(pact);
    return parent ? [...everIn(parent, (row) => idsIn(row, 'regions'))] : [];
  });
}

function idsIn(fields: object, name: string): readonly string[] {
  const ids: unknown = Reflect.get(fields, name);
  return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string') : [];
}
