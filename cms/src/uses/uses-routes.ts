import type { Core } from '@strapi/types';
import { z } from 'zod';
import { mustBeReadable } from '../desk/entry-permission';
import { read, typeNamed } from '../desk/request';
import { usesOf } from './uses';

interface Context {
  params?: unknown;
  query?: unknown;
  state: { userAbility?: unknown };
  body?: unknown;
}

const typeAsked = z.object({ uid: z.string() });
const idsAsked = z.object({ documentIds: z.array(z.string()).min(1).max(100) });

/** Lets editors see, before they withdraw or delete entries that they may read, what points at them. */
export function registerUses(strapi: Core.Strapi): void {
  strapi.server.routes({
    type: 'admin',
    prefix: '/desk',
    routes: [
      {
        method: 'GET',
        path: '/uses/:uid',
        info: { type: 'admin' },
        handler: async (ctx: Context) => {
          const { params, query, state } = ctx;
          const { uid } = read(typeAsked, params);
          const type = typeNamed(uid);
          const { documentIds } = read(idsAsked, query);
          for (const id of documentIds) await mustBeReadable(strapi, type, id, state.userAbility);
          ctx.body = await usesOf(strapi, type, documentIds, state.userAbility);
        },
        config: { policies: ['admin::isAuthenticatedAdmin'] },
      },
    ],
  });
}
