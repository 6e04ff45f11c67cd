import { contentTypes, factLocale } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { editorOf, type UserWithRoles } from './remit';

/** Keeps of a list of sites, told by the slugs of their regions, those within the remit of a user. */
export async function sitesWithin<Site>(
  strapi: Core.Strapi,
  user: UserWithRoles,
  sites: readonly Site[],
  slugOf: (site: Site) => string,
): Promise<Site[]> {
  const editor = await editorOf(strapi, user);
  if (editor === undefined || editor.regions === 'all') return [...sites];
  const rows: { slug: string }[] = await strapi.db
    .query(contentTypes.region.uid)
    .findMany({ where: { documentId: { $in: [...editor.regions] }, locale: factLocale }, select: ['slug'] });
  const own = new Set(rows.map(({ slug }) => slug));
  return sites.filter((site) => own.has(slugOf(site)));
}
