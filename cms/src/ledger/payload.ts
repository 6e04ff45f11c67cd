import type { Core } from '@strapi/types';
import type { Attribute } from '@pactwerk/shared-types';
import { componentAttributes, type SubjectType } from './subjects';

/** An entry in one language as plain JSON: relations and media are arrays of ids, components objects, zones typed items. */
export type Payload = Record<string, unknown>;

/** A row of a content type as it is read for the ledger. */
export interface EntryRow {
  locale: string | null;
  payload: Payload;
  /** Strapi's own stamp of the row. */
  updatedAt: Date;
}

type Attributes = Readonly<Record<string, Attribute>>;
type Populate = Record<string, { select?: string[]; populate?: Populate; on?: Record<string, { populate: Populate }> }>;

const populates = new Map<string, Populate>();

/**
 * The editable rows of an entry, nl first: of a type with drafts its drafts, since Strapi's published rows lose relations to
 * entries that are not public yet.
 */
export async function readDrafts(
  strapi: Core.Strapi,
  type: SubjectType,
  id: string,
  locales?: readonly (string | null)[],
): Promise<EntryRow[]> {
  return readRows(strapi, type, {
    documentId: id,
    ...(type.drafts ? { publishedAt: null } : {}),
    ...(locales !== undefined && type.localized ? { locale: { $in: locales } } : {}),
  });
}

/** The published row of an entry in one language: what stands when its draft has moved on. */
export async function readPublished(
  strapi: Core.Strapi,
  type: SubjectType,
  id: string,
  locale: string | null,
): Promise<EntryRow | undefined> {
  const rows = await readRows(strapi, type, {
    documentId: id,
    ...(type.drafts ? { publishedAt: { $notNull: true } } : {}),
    ...(type.localized ? { locale } : {}),
  });
  return rows[0];
}

async function readRows(strapi: Core.Strapi, type: SubjectType, where: object): Promise<EntryRow[]> {
  const rows: Record<string, unknown>[] = await strapi.db
    .query(type.uid)
    .findMany({ where, populate: populateOf(type), orderBy: { id: 'asc' } });
  return rows
    .map((row) => ({
      locale: type.localized ? String(row.locale) : null,
      payload: toPayload(type.attributes, row),
      updatedAt: new Date(String(row.updatedAt)),
    }))
    .sort((one, other) => Number(other.locale === 'nl') - Number(one.locale === 'nl'));
}

function populateOf(type: SubjectType): Populate {
  const known = populates.get(type.uid);
  if (known !== undefined) return known;
  const populate = populateAttributes(type.attributes);
  populates.set(type.uid, populate);
  return populate;
}

function populateAttributes(attributes: Attributes): Populate {
  const populate: Populate = {};
  for (const [name, attribute] of Object.entries(attributes)) {
    if (attribute.kind === 'relation' || attribute.kind === 'media') populate[name] = { select: ['documentId'] };
    if (attribute.kind === 'component') {
      populate[name] = { populate: populateAttributes(componentAttributes(attribute.component)) };
    }
    if (attribute.kind === 'zone') {
      populate[name] = {
        on: Object.fromEntries(
          attribute.components.map((block) => [block, { populate: populateAttributes(componentAttributes(block)) }]),
        ),
      };
    }
  }
  return populate;
}

/** A populated row as payload: the attributes of the content model, in its order, and nothing else. */
function toPayload(attributes: Attributes, row: Record<string, unknown>): Payload {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, attribute]) => [name, toValue(attribute, row[name] ?? null)]),
  );
}

function toValue(attribute: Attribute, value: unknown): unknown {
  switch (attribute.kind) {
    case 'scalar':
      return value;
    case 'relation':
    case 'media':
      // A type without drafts points at both the draft and the published row of its target.
      return [...new Set(rowsIn(value).map((row) => row.documentId))];
    case 'component': {
      const attributes = componentAttributes(attribute.component);
      const rows = rowsIn(value).map((row) => toPayload(attributes, row));
      return attribute.repeatable ? rows : (rows[0] ?? null);
    }
    case 'zone':
      return rowsIn(value).map((row) => {
        const component = String(row.__component);
        return { __component: component, ...toPayload(componentAttributes(component), row) };
      });
  }
}

function rowsIn(value: unknown): Record<string, unknown>[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((item): item is Record<string, unknown> => typeof item === 'object' && item !== null);
}
