import { locales, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { isAllowed, mustBeReadable } from '../desk/entry-permission';
import { read, typeNamed } from '../desk/request';
import { comparison, entryHistory } from './entry-history';
import { previewRestoring, restore } from './restore';
import { versioned, versionPattern, type Versioned, type VersionName } from './versions';

interface Context {
  params?: unknown;
  query?: unknown;
  request: { body?: unknown };
  state: { user: { id: number }; userAbility: unknown };
  body?: unknown;
}

const entryAsked = z.object({ uid: z.string(), documentId: z.string() });
const localeAsked = z.object({ locale: z.enum(locales).optional() });
const pageAsked = localeAsked.extend({ page: z.coerce.number().int().min(1).max(100_000).default(1) });
const versionName = z.string().regex(versionPattern);
const pairAsked = localeAsked.extend({ before: versionName, after: versionName });
const versionAsked = localeAsked.extend({ version: versionName });

/** Tells editors of the entries that they may read what became of them, and makes an earlier version the draft. */
export function registerHistoryRoutes(strapi: Core.Strapi): void {
  const route = (
    method: 'GET' | 'POST',
    path: string,
    answer: (ctx: Context, type: TypeName, id: string) => unknown,
  ) => ({
    method,
    path: `/history/:uid/:documentId${path}`,
    info: { type: 'admin' },
    handler: async (ctx: Context) => {
      const { uid, documentId } = read(entryAsked, ctx.params);
      const type = typeNamed(uid);
      await mustBeReadable(strapi, type, documentId, ctx.state.userAbility);
      ctx.body = await answer(ctx, type, documentId);
    },
    config: { policies: ['admin::isAuthenticatedAdmin'] },
  });
  strapi.server.routes({
    type: 'admin',
    prefix: '/desk',
    routes: [
      route('GET', '', ({ query, state }, type, id) => {
        const { locale, page } = read(pageAsked, query);
        return entryHistory(strapi, versioned(type, id, locale), page, state.userAbility);
      }),
      route('GET', '/compare', async ({ query, state }, type, id) => {
        const { locale, before, after } = read(pairAsked, query);
        const subject = versioned(type, id, locale);
        if (![before, after].every(isPublished)) await must(strapi, 'read', subject, state.userAbility);
        return comparison(strapi, subject, { before, after }, state.userAbility);
      }),
      route('GET', '/restore', async ({ query, state }, type, id) => {
        const { locale, version } = read(versionAsked, query);
        const subject = versioned(type, id, locale);
        await must(strapi, 'update', subject, state.userAbility);
        return previewRestoring(strapi, subject, version, state.userAbility);
      }),
      route('POST', '/restore', async ({ request, state }, type, id) => {
        const { locale, version } = read(versionAsked, request.body);
        const subject = versioned(type, id, locale);
        await must(strapi, 'update', subject, state.userAbility);
        return restore(strapi, subject, version, state);
      }),
    ],
  });
}

function isPublished(name: VersionName): boolean {
  return name.startsWith('p');
}

async function must(strapi: Core.Strapi, action: 'read' | 'update', { type, id, locale }: Versioned, ability: unknown) {
  if (!(await isAllowed(strapi, action, type, id, locale, ability))) throw new errors.ForbiddenError();
}
