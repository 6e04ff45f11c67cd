import { contentTypes, factLocale, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { ledgerUid } from '../ledger/subjects';

/** Fields by which an entry without regions of its own stands where another one does. */
const parentFields = ['pact', 'pacts', 'subjects', 'volgspot', 'action', 'theme'] as const;

const regionFields = ['regions', 'region'] as const;

/** All fields that tell where an entry stands. */
export const placingFields = [...regionFields, ...parentFields] as const;

/** A target belongs to an action, that to a pact: further than this no entry stands from its regions. */
const farthest = 3;

/** A region with a site. */
export interface SiteOfRegion {
  id: string;
  slug: string;
  name: string;
}

/** The regions that have a site. */
export async function regionsWithSite(strapi: Core.Strapi): Promise<SiteOfRegion[]> {
  const regions: { documentId: string; slug: string; name: string }[] = await strapi.db
    .query(contentTypes.region.uid)
    .findMany({
      where: { locale: factLocale, hasSite: true },
      select: ['documentId', 'slug', 'name'],
      orderBy: { name: 'asc' },
    });
  return regions.map(({ documentId, slug, name }) => ({ id: documentId, slug, name }));
}

/** The fields of an entry, relations as lists of ids; nothing of one that is not there. */
export type EntryFields = Readonly<Record<string, unknown>>;

/**
 * The ids of the regions that an entry names, or else those of what it belongs to, the lead first. Empty for what stands
 * wherever another entry shows it, such as an organisation.
 */
export async function regionIdsOf(
  fieldsOf: (type: TypeName, id: string) => Promise<EntryFields>,
  type: TypeName,
  id: string,
  distance = 0,
): Promise<Set<string>> {
  if (type === 'region') return new Set([id]);
  const fields = await fieldsOf(type, id);
  const own = regionFields.flatMap((name) => idsIn(fields, name));
  if (own.length > 0 || distance === farthest) return new Set(own);
  for (const name of parentFields) {
    const attribute = contentTypes[type].attributes[name];
    const ids = idsIn(fields, name);
    if (attribute?.kind !== 'relation' || ids.length === 0) continue;
    const { target } = attribute;
    if (!isTypeName(target)) continue;
    const regions = await Promise.all(ids.map((parent) => regionIdsOf(fieldsOf, target, parent, distance + 1)));
    return new Set(regions.flatMap((each) => [...each]));
  }
  return new Set();
}

/** What the newest published row says, also after a withdrawal: that concerns the sites where the entry stood. */
export async function newestFields(strapi: Core.Strapi, type: TypeName, id: string): Promise<EntryFields> {
  const { uid, localized } = contentTypes[type];
  const row: { payload: EntryFields | null } | null = await strapi.db.query(ledgerUid).findOne({
    where: { subjectUid: uid, subjectId: id, subjectLocale: localized ? factLocale : null, event: 'published' },
    orderBy: { id: 'desc' },
    select: ['payload'],
  });
  return row?.payload ?? {};
}

function idsIn(fields: EntryFields, name: string): string[] {
  const ids = fields[name];
  return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string') : [];
}

function isTypeName(name: string): name is TypeName {
  return name in contentTypes;
}
