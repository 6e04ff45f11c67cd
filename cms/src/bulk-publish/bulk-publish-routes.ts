import { contentTypes, locales } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { mustBeReadable } from '../desk/entry-permission';
import { typeOf } from '../desk/model';
import { read } from '../desk/request';
import { publishEach } from './bulk-publish';

interface Context {
  params?: unknown;
  request: { body?: unknown };
  state: { userAbility?: unknown };
  body?: unknown;
}

const typeAsked = z.object({ uid: z.string() });
const given = z.object({ documentIds: z.array(z.string()).min(1).max(100), locale: z.enum(locales).nullable() });

/** Lets editors publish some entries of a list at once, and tells of each what became of it. */
export function registerBulkPublish(strapi: Core.Strapi): void {
  strapi.server.routes({
    type: 'admin',
    prefix: '/desk',
    routes: [
      {
        method: 'POST',
        path: '/bulk-publish/:uid',
        info: { type: 'admin' },
        handler: async (ctx: Context) => {
          const { uid } = read(typeAsked, ctx.params);
          const type = typeOf(uid);
          if (type === undefined || !contentTypes[type].drafts)
            throw new errors.NotFoundError(`There is nothing to publish of ${uid}.`);
          const { documentIds, locale } = read(given, ctx.request.body);
          if (contentTypes[type].localized && locale === null) throw new errors.ValidationError('Which language?');
          const { userAbility } = ctx.state;
          // Nothing is published when one of them is not there for who asks.
          for (const id of documentIds) await mustBeReadable(strapi, type, id, userAbility);
          ctx.body = await publishEach(strapi, type, [...new Set(documentIds)], locale, userAbility);
        },
        config: { policies: ['admin::isAuthenticatedAdmin'] },
      },
    ],
  });
}
