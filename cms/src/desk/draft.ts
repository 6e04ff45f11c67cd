import { contentTypes, factLocale, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { componentAttributes, isData, uidOf, type Attributes, type Data } from './model';

/** Which row of a document: its draft (of types without drafts: the only one) or its published one. */
export type RowStatus = 'draft' | 'published';

/**
 * One row of a document with its components, zones, and the ids of relations and media, as the database holds it.
 * Joins the running transaction.
 */
async function readRow(
  strapi: Core.Strapi,
  type: TypeName,
  documentId: string,
  locale: string | undefined | null,
  status: RowStatus,
): Promise<Data | null> {
  const { localized, drafts, attributes } = contentTypes[type];
  const where: Data = { documentId };
  if (localized) where['locale'] = locale ?? factLocale;
  if (drafts) where['publishedAt'] = status === 'draft' ? null : { $ne: null };
  const row: unknown = await strapi.db.query(uidOf(type)).findOne({ where, populate: populateOf(attributes) });
  return isData(row) ? row : null;
}

/** The draft of a document in a language; Dutch when none is given. */
export function readDraft(
  strapi: Core.Strapi,
  type: TypeName,
  documentId: string,
  locale?: string | null,
): Promise<Data | null> {
  return readRow(strapi, type, documentId, locale, 'draft');
}

const populates = new WeakMap<Attributes, Data>();

/** What `db.query` must populate to get a whole row. */
export function populateOf(attributes: Attributes): Data {
  const known = populates.get(attributes);
  if (known) return known;
  const populate: Data = {};
  for (const [name, attribute] of Object.entries(attributes)) {
    if (attribute.kind === 'relation') populate[name] = { select: ['id', 'documentId'] };
    if (attribute.kind === 'media') populate[name] = { select: ['id', 'documentId'] };
    if (attribute.kind === 'component')
      populate[name] = { populate: populateOf(componentAttributes(attribute.component)) };
    if (attribute.kind === 'zone') {
      const on = attribute.components.map((member) => [member, { populate: populateOf(componentAttributes(member)) }]);
      populate[name] = { on: Object.fromEntries(on) };
    }
  }
  populates.set(attributes, populate);
  return populate;
}
