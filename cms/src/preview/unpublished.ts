import { contentTypes, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { uidOf } from '../desk/model';
import { mainField } from '../desk/views/fields';
import { regionsOfDraft } from './draft-regions';
import { mayRead } from './readable';
import type { Version } from './versions';

/** A draft that differs from what is public, as the page "Proefdruk" lists it. */
export interface UnpublishedDraft extends Version {
  /** What editors call its type. */
  label: string;
  name: string;
  /** Whether it was never published. */
  isNew: boolean;
  at: string;
}

interface Row {
  documentId: string;
  locale: string | null;
  updatedAt: string;
  publishedAt: string | null;
  [field: string]: unknown;
}

/** The drafts of a region that were changed since they were published, or never were; those that this user may read. */
export async function unpublishedDrafts(
  strapi: Core.Strapi,
  region: string,
  userAbility: unknown,
): Promise<UnpublishedDraft[]> {
  const found: UnpublishedDraft[] = [];
  for (const type of Object.keys(contentTypes) as TypeName[]) {
    if (!contentTypes[type].drafts) continue;
    for (const draft of await changedDrafts(strapi, type)) {
      const regions = await regionsOfDraft(strapi, type, draft.id);
      if (regions.includes(region) && (await mayRead(strapi, userAbility, draft))) found.push(draft);
    }
  }
  return found.sort((one, other) => (one.at < other.at ? 1 : -1));
}

async function changedDrafts(strapi: Core.Strapi, type: TypeName): Promise<UnpublishedDraft[]> {
  const { attributes, localized, label } = contentTypes[type];
  const field = mainField(attributes);
  const rows: Row[] = await strapi.db
    .query(uidOf(type))
    .findMany({ select: ['documentId', 'locale', 'updatedAt', 'publishedAt', field] });
  const key = (row: Row): string => `${row.documentId}/${row.locale ?? ''}`;
  const published = new Map(rows.filter((row) => row.publishedAt !== null).map((row) => [key(row), row]));
  return rows
    .filter((row) => row.publishedAt === null)
    .filter((row) => {
      const standing = published.get(key(row));
      return standing === undefined || new Date(row.updatedAt) > new Date(standing.updatedAt);
    })
    .map((row) => ({
      type,
      id: row.documentId,
      locale: localized ? row.locale : null,
      label,
      name: String(row[field] ?? row.documentId),
      isNew: !published.has(key(row)),
      at: new Date(row.updatedAt).toISOString(),
    }));
}
