import {
  addressRules,
  contentTypes,
  factLocale,
  locales,
  type Fields,
  type TypeName,
  CheckedEntry,
} from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { uidOf, type Data } from './model';
import type { FieldError } from './refusal';
import { ids, ruleContext } from './rule-context';

/** The relations by which the entries of a type have their address: it is theirs within these. */
export function addressPlaces(type: TypeName): string[] {
  const { attributes } = contentTypes[type];
  return ['regions', 'pact', 'organisation'].filter((name) => attributes[name]?.kind === 'relation');
}

/** What is wrong with the addresses of a draft, in all its languages; reads no more of the entry than these rules need. */
export async function addressErrors(strapi: Core.Strapi, type: TypeName, documentId: string): Promise<FieldError[]> {
  const { attributes, localized, drafts } = contentTypes[type];
  if (!('slug' in attributes)) return [];
  const places = addressPlaces(type);
  const populate = Object.fromEntries(places.map((name) => [name, { select: ['documentId'] }]));
  const rows: Data[] = await strapi.db.query(uidOf(type)).findMany({
    where: { documentId, ...(drafts ? { publishedAt: null } : {}) },
    select: ['locale', 'slug'],
    populate,
  });
  const facts = rows.find((row) => !localized || row['locale'] === factLocale) ?? {};
  const found: FieldError[] = [];
  for (const row of rows) {
    const locale = localized ? (locales.find((known) => known === row['locale']) ?? null) : null;
    const fields: Fields = { slug: row['slug'], ...Object.fromEntries(places.map((name) => [name, ids(facts[name])])) };
    const context = await ruleContext(strapi, type, documentId, locale, fields);
    const entry = new CheckedEntry(type, fields);
    const findings = addressRules.flatMap((rule) => rule.check(entry, context));
    const where = locale === null || locale === factLocale ? '' : ` (taal: ${locale})`;
    found.push(...findings.map(({ message }) => ({ path: ['slug'], message: `${message}${where}` })));
  }
  return found;
}
