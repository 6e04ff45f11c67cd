import { contentTypes, factLocale, locales } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { mustBeCreatable, mustBeReadable } from '../desk/entry-permission';
import { read, typeNamed } from '../desk/request';
import { checkedDraft } from './checked-draft';
import { deadLinks } from './links/dead-links';

interface Request {
  params?: unknown;
  request: { body?: unknown };
  state: { userAbility?: unknown };
  body?: unknown;
}

const entryAsked = z.object({ uid: z.string(), documentId: z.string().optional() });
const draftGiven = z.object({ locale: z.string().nullable(), values: z.record(z.string(), z.unknown()) });

/** Lets editors see what the rules say of what they are writing, and which links to other sites are dead. */
export function registerCheckRoutes(strapi: Core.Strapi): void {
  const route = (method: 'GET' | 'POST', path: string, handler: (ctx: Request) => Promise<void>) => ({
    method,
    path,
    info: { type: 'admin' },
    handler,
    config: { policies: ['admin::isAuthenticatedAdmin'] },
  });
  const check = async (ctx: Request) => {
    const { uid, documentId } = read(entryAsked, ctx.params);
    const { locale: asked, values } = read(draftGiven, ctx.request.body);
    const type = typeNamed(uid);
    if (documentId === undefined) mustBeCreatable(strapi, type, ctx.state.userAbility);
    else await mustBeReadable(strapi, type, documentId, ctx.state.userAbility);
    const locale = locales.find((known) => known === (asked ?? factLocale));
    if (locale === undefined) throw new errors.ValidationError(`There is no language ${String(asked)}.`);
    const version = { type, id: documentId, locale: contentTypes[type].localized ? locale : null };
    ctx.body = await checkedDraft(strapi, version, values);
  };
  strapi.server.routes({
    type: 'admin',
    prefix: '/desk',
    routes: [
      route('POST', '/checks/:uid', check),
      route('POST', '/checks/:uid/:documentId', check),
      route('GET', '/dead-links', async (ctx) => {
        ctx.body = await deadLinks(strapi, ctx.state.userAbility);
      }),
    ],
  });
}
