import { contentTypes, factLocale, locales, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { addressPlaces } from './address-rules';
import { readDraft } from './draft';
import { isData, uidOf, type Data } from './model';
import { ids, ruleContext } from './rule-context';
import { numberedSlug } from './slug-text';

/** An entry whose address is made; `documentId` is undefined until it was saved. */
interface Addressed {
  type: TypeName;
  documentId: string | undefined;
  locale: string | null;
}

/** Where an entry stands, and so its address: the ids of its regions, pact or organisation. */
type Places = Readonly<Record<string, readonly string[]>>;

/**
 * The first that is free of a slug and its numbers: in the regions of the entry, as other regions' entries are their own;
 * in the whole language while it has none.
 *
 * @param given what is being saved of it
 */
export async function freeSlug(
  strapi: Core.Strapi,
  entry: Addressed,
  wanted: string,
  given: Data = {},
): Promise<string> {
  const places = await placesOf(strapi, entry, given);
  let slug = wanted;
  for (let number = 2; await isTaken(strapi, entry, slug, places); number += 1) slug = numberedSlug(wanted, number);
  return slug;
}

async function isTaken(strapi: Core.Strapi, entry: Addressed, slug: string, places: Places): Promise<boolean> {
  const { type, documentId, locale } = entry;
  const named = Object.values(places);
  if (named.length > 0 && named.every((one) => one.length === 0)) return isTakenAnywhere(strapi, entry, slug);
  const language = locales.find((known) => known === locale) ?? null;
  const fields = { slug, ...places };
  const { slugOwner } = await ruleContext(strapi, type, documentId, language, fields);
  const regions: readonly (string | undefined)[] = places['regions'] ?? [undefined];
  return regions.some((region) => slugOwner(type, slug, region, language, fields) !== undefined);
}

async function isTakenAnywhere(strapi: Core.Strapi, { type, documentId, locale }: Addressed, slug: string) {
  const others = await strapi.db.query(uidOf(type)).count({
    where: {
      slug,
      ...(documentId === undefined ? {} : { documentId: { $ne: documentId } }),
      ...(locale === null || !contentTypes[type].localized ? {} : { locale }),
    },
  });
  return others > 0;
}

/** Facts: they are those of the Dutch, which may be what is being saved. */
async function placesOf(strapi: Core.Strapi, { type, documentId, locale }: Addressed, given: Data): Promise<Places> {
  const stored = documentId === undefined ? null : await readDraft(strapi, type, documentId);
  const isDutch = locale === null || locale === factLocale;
  return Object.fromEntries(
    addressPlaces(type).map((name) => {
      const known = ids(stored?.[name]);
      return [name, isDutch ? idsAfter(given[name], known) : known];
    }),
  );
}

/** What a relation names once this is saved: ids or entries, or what to set, connect and disconnect. */
function idsAfter(given: unknown, stored: readonly string[]): string[] {
  if (given === undefined) return [...stored];
  if (!isData(given)) return idsIn(given);
  if ('set' in given) return idsIn(given['set']);
  if (!('connect' in given || 'disconnect' in given)) return idsIn(given);
  const gone = new Set(idsIn(given['disconnect']));
  return [...new Set([...stored.filter((id) => !gone.has(id)), ...idsIn(given['connect'])])];
}

function idsIn(value: unknown): string[] {
  return [value].flat().flatMap((one: unknown) => {
    if (typeof one === 'string') return [one];
    if (!isData(one)) return [];
    // The admin sends what was just chosen with what it was told of it.
    const { documentId, apiData } = one;
    return typeof documentId === 'string' ? [documentId] : idsIn(isData(apiData) ? apiData['documentId'] : undefined);
  });
}
