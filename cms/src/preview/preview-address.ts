import { contentTypes, factLocale } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { typeOf } from '../desk/model';
import { previewRegions, regionsOfDraft, type PreviewRegion } from './draft-regions';
import { addressOf, linkFor, type PreviewLink } from './links';
import { previewRuns } from './preview-process';
import { mayRead, type AdminUser, type Asker } from './readable';
import { versionOf, type Version } from './versions';

/**
 * The address behind Strapi's preview button; none for whoever may not read the entry, for types that are public by being
 * saved, and while no preview runs. Strapi itself asks for no permission here.
 */
export async function previewAddress(
  strapi: Core.Strapi,
  uid: string,
  asked: { documentId?: string | undefined; locale?: string | null; status?: string | undefined },
): Promise<string | undefined> {
  const type = typeOf(uid);
  const state = strapi.requestContext.get()?.state as Asker | undefined;
  const { documentId } = asked;
  if (type === undefined || !contentTypes[type].drafts || documentId === undefined || state === undefined)
    return undefined;
  const version = versionOf(type, documentId, asked.locale);
  if (!(await mayRead(strapi, state.userAbility, version)) || !(await previewRuns())) return undefined;
  const shows = asked.status === 'published' ? 'published' : 'draft';
  const region = await regionToOpen(strapi, version);
  return region && addressOf(await linkOf(strapi, state.user, version, region, shows));
}

/** The link of an entry on the site of a region. */
export function linkOf(
  strapi: Core.Strapi,
  user: AdminUser,
  version: Version,
  { slug: region }: PreviewRegion,
  shows: PreviewLink['shows'] = 'draft',
): Promise<PreviewLink> {
  const subjectLocale = version.locale ?? factLocale;
  return linkFor(strapi, user, { entry: version, versions: [version], shows, region, subjectLocale });
}

/** The regions with a site in which the draft of an entry stands, the lead first. */
export async function sitesOfDraft(strapi: Core.Strapi, { type, id }: Version): Promise<PreviewRegion[]> {
  const all = await previewRegions(strapi);
  return (await regionsOfDraft(strapi, type, id)).flatMap((one) => all.find((region) => region.id === one) ?? []);
}

/** The first region of the entry whose site has the language, else its first one with a site, else any. */
async function regionToOpen(strapi: Core.Strapi, version: Version): Promise<PreviewRegion | undefined> {
  const own = await sitesOfDraft(strapi, version);
  const locale = version.locale ?? factLocale;
  return own.find(({ locales }) => locales.includes(locale)) ?? own[0] ?? (await previewRegions(strapi))[0];
}
