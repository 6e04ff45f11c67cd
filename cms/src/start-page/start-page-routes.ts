import type { Core } from '@strapi/types';
import { days } from './days';
import { dueVolgspots } from './due-volgspots';
import { expiring } from './expiring';
import { myDrafts } from './my-drafts';
import type { Asker } from './own-entries';
import { translationWork } from './translation-work';
import { wentLive } from './went-live';

/** Tells everyone who is signed in what there is to do in their regions: a route for each part of the start page. */
export function registerStartPage(strapi: Core.Strapi): void {
  const route = (path: string, answer: (asker: Asker) => Promise<unknown>) => ({
    method: 'GET' as const,
    path: `/start-page/${path}`,
    info: { type: 'admin' },
    handler: async (ctx: { state: Asker; body?: unknown }) => {
      ctx.body = await answer(ctx.state);
    },
    config: { policies: ['admin::isAuthenticatedAdmin'] },
  });
  strapi.server.routes({
    type: 'admin',
    prefix: '/desk',
    routes: [
      route('drafts', (asker) => myDrafts(strapi, asker)),
      route('translations', (asker) => translationWork(strapi, asker)),
      route('volgspots', (asker) => dueVolgspots(strapi, asker, days(new Date()))),
      route('expiring', (asker) => expiring(strapi, asker, days(new Date()))),
      route('went-live', (asker) => wentLive(strapi, asker, days(new Date()))),
    ],
  });
}
