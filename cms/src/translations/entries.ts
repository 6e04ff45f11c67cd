import { contentTypes, factLocale, locales, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { whereReadable } from '../desk/entry-permission';
import { isData, uidOf, type Data } from '../desk/model';
import { mainField } from '../desk/views/fields';
import { previewRegions, type PreviewRegion } from '../preview/draft-regions';
import { placingFields, regionIdsOf, type EntryFields } from '../receipts/entry-regions';
import type { Written } from './stands';

/** An entry that is to be translated. */
export interface Translatable extends Written {
  name: string;
  updatedAt: string;
  /** The languages of its regions' sites, Dutch left out. */
  wanted: string[];
}

export interface EntryFilter {
  type?: TypeName | undefined;
  /** Slug of a region with a site. */
  region?: string | undefined;
  locale?: string | undefined;
}

/** The types that have languages. */
export const translatedTypes = (Object.keys(contentTypes) as TypeName[]).filter((type) => contentTypes[type].localized);

/** Every language that a site has, Dutch left out. */
export function languagesOf(regions: readonly PreviewRegion[]): string[] {
  return locales.filter((locale) => locale !== factLocale && regions.some((region) => region.locales.includes(locale)));
}

/**
 * The entries that somebody may read, the last changed first, with the languages in which readers of their regions look for
 * them. The number of statements hangs on the number of types alone.
 */
export async function translatableEntries(
  strapi: Core.Strapi,
  filter: EntryFilter,
  userAbility: unknown,
): Promise<Translatable[]> {
  const regions = await previewRegions(strapi);
  const placed = new Map<TypeName, Promise<Map<string, EntryFields>>>();
  const fieldsOf = async (type: TypeName, id: string): Promise<EntryFields> => {
    const known = placed.get(type) ?? placesOf(strapi, type);
    placed.set(type, known);
    return (await known).get(id) ?? {};
  };
  const found: Translatable[] = [];
  for (const type of translatedTypes) {
    if (filter.type !== undefined && filter.type !== type) continue;
    for (const entry of await entriesOf(strapi, type, userAbility)) {
      const ids = await regionIdsOf(fieldsOf, type, entry.id);
      const own = regions.filter(({ id }) => ids.has(id));
      if (filter.region !== undefined && !own.some(({ slug }) => slug === filter.region)) continue;
      // What stands wherever another entry shows it is read in every language; what stands on no site in none.
      const wanted = languagesOf(ids.size === 0 ? regions : own);
      if (wanted.length === 0 || (filter.locale !== undefined && !wanted.includes(filter.locale))) continue;
      found.push({ ...entry, wanted });
    }
  }
  return found.sort((one, other) => (one.updatedAt < other.updatedAt ? 1 : -1));
}

async function entriesOf(strapi: Core.Strapi, type: TypeName, userAbility: unknown) {
  const readable = await whereReadable(strapi, type, userAbility);
  if (readable === undefined) return [];
  const { drafts, attributes } = contentTypes[type];
  const field = mainField(attributes);
  const ofDrafts = drafts ? { publishedAt: null } : {};
  const query = strapi.db.query(uidOf(type));
  const dutch: Data[] = await query.findMany({
    where: { $and: [{ locale: factLocale, ...ofDrafts }, readable] },
    select: ['documentId', 'updatedAt', field],
  });
  const others: Data[] = await query.findMany({
    where: { locale: { $ne: factLocale }, ...ofDrafts },
    select: ['documentId', 'locale'],
  });
  const written = new Map<string, Set<string>>();
  for (const row of others) {
    const id = String(row['documentId']);
    written.set(id, (written.get(id) ?? new Set()).add(String(row['locale'])));
  }
  return dutch.map((row) => {
    const id = String(row['documentId']);
    const name = row[field];
    return {
      type,
      id,
      name: typeof name === 'string' && name !== '' ? name : id,
      updatedAt: new Date(String(row['updatedAt'])).toISOString(),
      locales: written.get(id) ?? new Set<string>(),
    };
  });
}

/** By what the entries of a type stand somewhere: their regions, or what they belong to, as lists of ids. */
async function placesOf(strapi: Core.Strapi, type: TypeName): Promise<Map<string, EntryFields>> {
  const { drafts, attributes, localized } = contentTypes[type];
  const names = placingFields.filter((name) => attributes[name]?.kind === 'relation');
  const rows: Data[] = await strapi.db.query(uidOf(type)).findMany({
    where: { ...(localized ? { locale: factLocale } : {}), ...(drafts ? { publishedAt: null } : {}) },
    select: ['documentId'],
    populate: Object.fromEntries(names.map((name) => [name, { select: ['documentId'] }])),
  });
  const idsIn = (value: unknown) =>
    (Array.isArray(value) ? value : [value]).filter(isData).map((row) => String(row['documentId']));
  return new Map(
    rows.map((row) => [
      String(row['documentId']),
      Object.fromEntries(names.map((name) => [name, [...new Set(idsIn(row[name]))]])),
    ]),
  );
}
