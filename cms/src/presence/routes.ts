import { locales } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { mustBeReadable } from '../desk/entry-permission';
import { typeOf } from '../desk/model';
import { versioned } from '../history/versions';
import { currentWriter } from '../ledger/writer';
import { leave, meet } from './presence';

interface Context {
  params?: unknown;
  request: { body?: unknown };
  state: { userAbility: unknown };
  body?: unknown;
}

const windowName = z.string().regex(/^[\w-]{8,64}$/);
const entryAsked = z.object({ uid: z.string(), documentId: z.string() });
const openGiven = z.object({ window: windowName, locale: z.enum(locales).nullish(), isWriting: z.boolean() });

/** Lets editors know who else has an entry open that they may read. */
export function registerPresence(strapi: Core.Strapi): void {
  const config = { policies: ['admin::isAuthenticatedAdmin'] };
  const path = '/presence/:uid/:documentId';
  strapi.server.routes({
    type: 'admin',
    prefix: '/desk',
    routes: [
      {
        method: 'POST',
        path,
        info: { type: 'admin' },
        handler: async (ctx: Context) => {
          const { uid, documentId } = read(entryAsked, ctx.params);
          const { window, locale, isWriting } = read(openGiven, ctx.request.body);
          const type = typeOf(uid);
          if (type === undefined) throw new errors.NotFoundError(`There is no content type ${uid}.`);
          await mustBeReadable(strapi, type, documentId, ctx.state.userAbility);
          const subject = versioned(type, documentId, locale ?? undefined);
          ctx.body = { others: await meet(strapi, subject, { window, by: asker(strapi), isWriting }) };
        },
        config,
      },
      {
        method: 'DELETE',
        path: `${path}/:window`,
        info: { type: 'admin' },
        handler: async (ctx: Context) => {
          const { window } = read(z.object({ window: windowName }), ctx.params);
          await leave(strapi, { window, by: asker(strapi) });
          ctx.body = {};
        },
        config,
      },
    ],
  });
}

function asker(strapi: Core.Strapi): string {
  const writer = currentWriter(strapi);
  if (writer === null) throw new errors.UnauthorizedError();
  return writer;
}

function read<S extends z.ZodType>(schema: S, given: unknown): z.output<S> {
  const checked = schema.safeParse(given);
  if (!checked.success) throw new errors.ValidationError(z.prettifyError(checked.error));
  return checked.data;
}
