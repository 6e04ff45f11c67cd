import { locales } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { choiceWords } from '../choice-words';
import { fourEyesRegions, setFourEyes } from '../review/four-eyes-regions';
import { listUsers, regionsBySlug, setUser, type ListedUser } from './users';
import { read } from '../desk/request';

/** What `GET /desk/access` answers: what the page Access shows. */
export interface AccessList {
  users: ListedUser[];
  /** `fourEyes`: nobody publishes alone for it. */
  regions: { slug: string; name: string; fourEyes: boolean }[];
  languages: { code: string; name: string }[];
}

const manage = 'admin::access.manage';

const regionAsked = z.object({ region: z.string() });
const fourEyesWish = z.object({ fourEyes: z.boolean() });
const userAsked = z.object({ id: z.coerce.number().int() });
const wish = z.object({
  regions: z.union([z.literal('all'), z.array(z.string()).min(1)]),
  languages: z.union([z.literal('all'), z.array(z.string()).min(1)]),
});

/** Lets administrators see who works where and where nobody publishes alone, and change it. Before Strapi's bootstrap. */
export async function registerAccessRoutes(strapi: Core.Strapi): Promise<void> {
  await strapi.service('admin::permission').actionProvider.registerMany([
    {
      section: 'settings',
      category: 'Toegang',
      pluginName: 'admin',
      uid: 'access.manage',
      displayName: 'Werkgebieden en vier ogen bekijken en veranderen',
    },
  ]);
  const config = {
    policies: ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions: [manage] } }],
  };
  strapi.server.routes({
    type: 'admin',
    prefix: '/desk',
    routes: [
      {
        method: 'GET',
        path: '/access',
        info: { type: 'admin' },
        handler: async (ctx: { body?: unknown }) => {
          ctx.body = await accessList(strapi);
        },
        config,
      },
      {
        method: 'PUT',
        path: '/access/:id',
        info: { type: 'admin' },
        handler: async (ctx: { params?: unknown; request: { body?: unknown }; body?: unknown }) => {
          const { id } = read(userAsked, ctx.params);
          const { regions, languages } = read(wish, ctx.request.body);
          const user = (await listUsers(strapi)).find((one) => one.id === id);
          if (user === undefined) throw new errors.NotFoundError();
          const isNational = user.roles.includes('national-editor');
          try {
            await setUser(strapi, user.email, { regions: isNational ? 'all' : regions, languages });
          } catch (error) {
            throw new errors.ValidationError(error instanceof Error ? error.message : String(error));
          }
          ctx.body = await accessList(strapi);
        },
        config,
      },
      {
        method: 'PUT',
        path: '/four-eyes/:region',
        info: { type: 'admin' },
        handler: async (ctx: { params?: unknown; request: { body?: unknown }; body?: unknown }) => {
          const { region: slug } = read(regionAsked, ctx.params);
          const { fourEyes } = read(fourEyesWish, ctx.request.body);
          const region = (await regionsBySlug(strapi)).find((one) => one.slug === slug);
          if (region === undefined) throw new errors.NotFoundError();
          await setFourEyes(strapi, region.id, fourEyes);
          ctx.body = await accessList(strapi);
        },
        config,
      },
    ],
  });
}

async function accessList(strapi: Core.Strapi): Promise<AccessList> {
  const fourEyes = await fourEyesRegions(strapi);
  return {
    users: await listUsers(strapi),
    regions: (await regionsBySlug(strapi)).map(({ id, slug, name }) => ({ slug, name, fourEyes: fourEyes.has(id) })),
    languages: locales.map((code) => ({ code, name: choiceWords[code] })),
  };
}
