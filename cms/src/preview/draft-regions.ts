import { contentTypes, factLocale, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { uidOf } from '../desk/model';
import { readDrafts } from '../ledger/payload';
import { subjectType } from '../ledger/subjects';
import { regionIdsOf, type EntryFields } from '../receipts/entry-regions';

/** A region with a site, as far as previews must know it. */
export interface PreviewRegion {
  id: string;
  slug: string;
  name: string;
  locales: readonly string[];
}

/** The regions with a site, by name, with the languages of their sites. */
export async function previewRegions(strapi: Core.Strapi): Promise<PreviewRegion[]> {
  const regions: { documentId: string; slug: string; name: string; siteLocales: { language: string }[] | null }[] =
    await strapi.db.query(contentTypes.region.uid).findMany({
      where: { locale: factLocale, hasSite: true },
      populate: ['siteLocales'],
      orderBy: { name: 'asc' },
    });
  return regions.map(({ documentId, slug, name, siteLocales }) => ({
    id: documentId,
    slug,
    name,
    locales: siteLocales?.length ? siteLocales.map(({ language }) => language) : [factLocale],
  }));
}

/** The ids of the regions in which the draft of an entry stands, the lead first; none for what stands nowhere by itself. */
export async function regionsOfDraft(strapi: Core.Strapi, type: TypeName, id: string): Promise<string[]> {
  return [...(await regionIdsOf((one, oneId) => draftFields(strapi, one, oneId), type, id))];
}

async function draftFields(strapi: Core.Strapi, type: TypeName, id: string): Promise<EntryFields> {
  const subject = subjectType(uidOf(type));
  if (subject === undefined) return {};
  const [draft] = await readDrafts(strapi, subject, id, [factLocale]);
  return draft?.payload ?? {};
}
