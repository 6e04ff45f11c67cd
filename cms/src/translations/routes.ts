import { factLocale, locales } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { z } from 'zod';
import { mustBeReadable } from '../desk/entry-permission';
import { read, typeNamed } from '../desk/request';
import { entryTranslation, translationTable } from './answers';
import { translatedTypes } from './entries';
import { exportXliff } from './xliff/export';
import { importXliff } from './xliff/import';

interface Context {
  params?: unknown;
  query?: unknown;
  request: { body?: unknown };
  state: { user: { id: number }; userAbility: unknown };
  body?: unknown;
}

const language = z.enum(locales).exclude([factLocale]);
const tableAsked = z.object({
  type: z.enum(translatedTypes).optional(),
  region: z.string().optional(),
  locale: language.optional(),
  state: z.enum(['missing', 'draft', 'upToDate', 'outdated']).optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});
const exportAsked = tableAsked.omit({ page: true }).extend({ locale: language });
const imported = z.object({ xml: z.string() });
const entryAsked = z.object({ uid: z.string(), documentId: z.string() });
const localeAsked = z.object({ locale: language });

/** Tells editors where the translations of the entries that they may read stand. */
export function registerTranslations(strapi: Core.Strapi): void {
  const route = (method: 'GET' | 'POST', path: string, answer: (ctx: Context) => Promise<unknown>) => ({
    method,
    path: `/translations${path}`,
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
      route('GET', '', ({ query, state }) => {
        const { page, ...filter } = read(tableAsked, query);
        return translationTable(strapi, filter, page, state.userAbility);
      }),
      route('GET', '/xliff', ({ query, state }) => exportXliff(strapi, read(exportAsked, query), state.userAbility)),
      route('POST', '/xliff', ({ request, state }) => importXliff(strapi, read(imported, request.body).xml, state)),
      route('GET', '/:uid/:documentId', async ({ params, query, state }) => {
        const { uid, documentId } = read(entryAsked, params);
        const type = typeNamed(uid);
        await mustBeReadable(strapi, type, documentId, state.userAbility);
        return entryTranslation(strapi, type, documentId, read(localeAsked, query).locale);
      }),
    ],
  });
}
