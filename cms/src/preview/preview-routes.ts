import { contentTypes, factLocale, locales } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { changedByReleases } from '../receipts/changed-by-release';
import { editViewAddress } from '../desk/edit-view-address';
import { read, typeNamed } from '../desk/request';
import { previewRegions } from './draft-regions';
import { impactOf } from './impact';
import { addressOf, findLink, holdingLinks, linkFor, revokeLink, type PreviewLink } from './links';
import { linkOf, sitesOfDraft } from './preview-address';
import { previewRuns } from './preview-process';
import { mayRead, mayReadAll, type Asker } from './readable';
import { unpublishedDrafts } from './unpublished';
import { versionOf, type Version } from './versions';

interface Context {
  params?: unknown;
  query?: unknown;
  request: { body?: unknown };
  state: Asker;
  body?: unknown;
}

const entryAsked = z.object({ uid: z.string(), documentId: z.string() });
const localeAsked = z.object({ locale: z.enum(locales).optional() });
const changeAsked = localeAsked.extend({ change: z.enum(['publish', 'withdraw']).default('publish') });
const placeAsked = localeAsked.extend({ region: z.string() });
const linkAsked = z.object({ id: z.coerce.number().int() });
const regionAsked = z.object({ region: z.string() });
const setAsked = z.object({
  region: z.string(),
  drafts: z
    .array(z.object({ type: z.enum(Object.keys(contentTypes)), id: z.string(), locale: z.enum(locales).nullable() }))
    .min(1)
    .max(500),
});

/** What editors can ask of previews: what a publish would change, which addresses hold, and an address of a set of drafts. */
export function registerPreviews(strapi: Core.Strapi): void {
  const route = (method: 'GET' | 'POST', path: string, answer: (ctx: Context) => Promise<unknown>) => ({
    method,
    path,
    info: { type: 'admin' },
    handler: async (ctx: Context) => {
      ctx.body = await answer(ctx);
    },
    config: { policies: ['admin::isAuthenticatedAdmin'] },
  });
  strapi.server.routes({
    type: 'admin',
    prefix: '/desk',
    routes: [
      route('GET', '/impact/:uid/:documentId', async (ctx) => {
        const { change, locale } = read(changeAsked, ctx.query);
        return impactOf(strapi, await readable(strapi, ctx, locale), change);
      }),
      route('GET', '/previews/:uid/:documentId', async (ctx) => {
        const version = await readable(strapi, ctx, read(localeAsked, ctx.query).locale);
        return {
          drafts: contentTypes[version.type].drafts,
          runs: await previewRuns(),
          regions: (await sitesOfDraft(strapi, version)).map(({ slug, name }) => ({ slug, name })),
          links: (await holdingLinks(strapi, version)).map(shownLink),
        };
      }),
      route('POST', '/previews/:uid/:documentId/open', async (ctx) => {
        const { locale, region } = read(placeAsked, ctx.request.body);
        const version = await readable(strapi, ctx, locale);
        return shownLink(await linkOf(strapi, ctx.state.user, version, await regionOf(strapi, region)));
      }),
      route('GET', '/changed/:uid/:documentId', async (ctx) => {
        const { type, id } = await readable(strapi, ctx, read(localeAsked, ctx.query).locale);
        const names = new Map((await previewRegions(strapi)).map(({ slug, name }) => [slug, name]));
        const changed = await changedByReleases(strapi, type, id);
        return changed.map((one) => ({ ...one, name: names.get(one.region) ?? one.region }));
      }),
      route('GET', '/proofs', async ({ state }) => {
        const links = await holdingLinks(strapi, 'sets');
        const readableOnes = await Promise.all(
          links.map(async (link) => (await mayReadAll(strapi, state.userAbility, link.versions)) && link),
        );
        return {
          runs: await previewRuns(),
          regions: (await previewRegions(strapi)).map(({ slug, name }) => ({ slug, name })),
          links: readableOnes.filter((link) => link !== false).map(shownLink),
        };
      }),
      route('GET', '/proofs/:region/drafts', async ({ params, state }) => {
        const region = await regionOf(strapi, read(regionAsked, params).region);
        const drafts = await unpublishedDrafts(strapi, region.id, state.userAbility);
        return drafts.map((draft) => ({ ...draft, path: editViewAddress(draft.type, draft.id, draft.locale) }));
      }),
      route('POST', '/proofs', async ({ request, state }) => {
        const { region: slug, drafts } = read(setAsked, request.body);
        const versions = drafts as Version[];
        const region = await regionOf(strapi, slug);
        if (!(await mayReadAll(strapi, state.userAbility, versions))) throw new errors.ForbiddenError();
        const link = await linkFor(strapi, state.user, {
          versions,
          shows: 'draft',
          region: region.slug,
          subjectLocale: region.locales[0] ?? factLocale,
        });
        return shownLink(link);
      }),
      route('POST', '/previews/:id/revoke', async ({ params, state }) => {
        const { id } = read(linkAsked, params);
        const link = await findLink(strapi, { id });
        if (link === null || !(await mayReadAll(strapi, state.userAbility, link.versions)))
          throw new errors.NotFoundError();
        await revokeLink(strapi, id);
        return { revoked: true };
      }),
    ],
  });
}

/** The version that the address names; throws when there is none that this user may read. */
async function readable(strapi: Core.Strapi, ctx: Context, locale: string | undefined): Promise<Version> {
  const { uid, documentId } = read(entryAsked, ctx.params);
  const type = typeNamed(uid);
  const version = versionOf(type, documentId, locale);
  if (!(await mayRead(strapi, ctx.state.userAbility, version))) throw new errors.ForbiddenError();
  return version;
}

async function regionOf(strapi: Core.Strapi, slug: string) {
  const region = (await previewRegions(strapi)).find((one) => one.slug === slug);
  if (region === undefined) throw new errors.NotFoundError(`There is no region ${slug} with a site.`);
  return region;
}

/** An address as editors may see it. */
function shownLink(link: PreviewLink) {
  const { id, byName: by, until, region, subjectLocale: locale, versions } = link;
  return { id, by, until, region, locale, drafts: versions.length, url: addressOf(link) };
}
