import { type Attribute, componentAttributes, contentTypes, isTypeName, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { populateOf } from '../desk/draft';
import { isData, uidOf, type Data } from '../desk/model';
import { type FormerAddress, type Language, noLanguage } from './entry';
import type { Json, Payload } from './payload';
import { headKey, readFormerAddresses, readHeads } from './ledger-rows';

/** One entry as the database has it: drafts as they are, what is public as the ledger says. */
export interface StoredEntry {
  type: TypeName;
  id: string;
  languages: Map<string, Language>;
  formerAddresses: FormerAddress[];
}

export const typeNames: readonly TypeName[] = Object.keys(contentTypes).filter(isTypeName);

/** Every entry of the database by `type/id`, in a fixed number of queries per type. Joins the running transaction. */
export async function collectEntries(strapi: Core.Strapi): Promise<Map<string, StoredEntry>> {
  const stored = new Map<string, StoredEntry>();
  const heads = await readHeads(strapi);
  for (const type of typeNames) {
    for (const entry of await collectType(strapi, type, heads)) stored.set(`${type}/${entry.id}`, entry);
  }
  for (const [key, addresses] of await readFormerAddresses(strapi, stored.values())) {
    const entry = stored.get(key);
    if (entry !== undefined) entry.formerAddresses = addresses;
  }
  return stored;
}

async function collectType(
  strapi: Core.Strapi,
  type: TypeName,
  heads: ReadonlyMap<string, Payload>,
): Promise<StoredEntry[]> {
  const { attributes, drafts, localized } = contentTypes[type];
  const rows: Data[] = await strapi.db
    .query(uidOf(type))
    .findMany({ populate: populateOf(attributes), orderBy: { documentId: 'asc' } });
  const entries = new Map<string, StoredEntry>();
  const isPublic = (row: Data) => !drafts || (row['publishedAt'] !== null && row['publishedAt'] !== undefined);
  const place = (row: Data) => ({
    id: String(row['documentId']),
    locale: localized ? String(row['locale']) : noLanguage,
  });
  for (const row of rows) {
    if (drafts && isPublic(row)) continue;
    const { id, locale } = place(row);
    const entry = entries.get(id) ?? { type, id, languages: new Map(), formerAddresses: [] };
    const draft = toPayload(attributes, row);
    entry.languages.set(locale, { published: drafts ? null : draft, draft });
    entries.set(id, entry);
  }
  if (!drafts) return [...entries.values()];
  for (const row of rows) {
    if (!isPublic(row)) continue;
    const { id, locale } = place(row);
    const language = entries.get(id)?.languages.get(locale);
    if (language === undefined) continue;
    const head = heads.get(headKey(uidOf(type), id, localized ? locale : null));
    language.published = head ?? toPayload(attributes, row);
  }
  return [...entries.values()];
}

/** A populated row in the shape of the ledger. */
export function toPayload(attributes: Readonly<Record<string, Attribute>>, row: Data): Payload {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, attribute]) => [name, toJson(attribute, row[name])]),
  );
}

function toJson(attribute: Attribute, value: unknown): Json {
  switch (attribute.kind) {
    case 'scalar':
      // The database gives JSON values and nothing else.
      return (value ?? null) as Json;
    case 'relation':
    case 'media': {
      const rows = (Array.isArray(value) ? value : [value]).filter(isData);
      return [...new Set(rows.map((row) => String(row['documentId'])))];
    }
    case 'component': {
      const inner = componentAttributes(attribute.component);
      if (attribute.repeatable)
        return (Array.isArray(value) ? value : []).filter(isData).map((row) => toPayload(inner, row));
      return isData(value) ? toPayload(inner, value) : null;
    }
    case 'zone':
      return (Array.isArray(value) ? value : [])
        .filter(isData)
        .filter((row) => attribute.components.includes(String(row['__component'])))
        .map((row) => {
          const component = String(row['__component']);
          return { __component: component, ...toPayload(componentAttributes(component), row) };
        });
  }
}
