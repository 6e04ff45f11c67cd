import { locales } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { z } from 'zod';
import { mustBeReadable } from '../desk/entry-permission';
import { read, typeNamed } from '../desk/request';
import { userNames } from '../desk/user-names';
import { versioned, type Versioned } from '../history/versions';
import { signedInWriter, writerOf } from '../ledger/writer';
import { lastSave } from '../saves/revision';
import { leave, meet, type Presence } from './presence';

interface Context {
  params?: unknown;
  request: { body?: unknown };
  state: { userAbility: unknown };
  body?: unknown;
}

const windowName = z.string().regex(/^[\w-]{8,64}$/);
const entryAsked = z.object({ uid: z.string(), documentId: z.string() });
const windowAsked = entryAsked.extend({ window: windowName });
const openGiven = z.object({ window: windowName, locale: z.enum(locales).nullish(), isWriting: z.boolean() });

/** What `POST /desk/presence/:uid/:documentId` answers. */
export interface Meeting {
  others: Presence[];
  /** The last save of the draft: with another revision than a form's, that form is of before. null without a draft. */
  saved: { revision: string | null; by: string | null; at: string } | null;
}

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
          const type = typeNamed(uid);
          await mustBeReadable(strapi, type, documentId, ctx.state.userAbility);
          const subject = versioned(type, documentId, locale ?? undefined);
          const others = await meet(strapi, subject, { window, by: signedInWriter(strapi), isWriting });
          ctx.body = { others, saved: await shownSave(strapi, subject) } satisfies Meeting;
        },
        config,
      },
      {
        method: 'DELETE',
        path: `${path}/:window`,
        info: { type: 'admin' },
        handler: async (ctx: Context) => {
          const { uid, documentId: id, window } = read(windowAsked, ctx.params);
          await leave(strapi, { uid, id }, { window, by: signedInWriter(strapi) });
          ctx.body = {};
        },
        config,
      },
    ],
  });
}

async function shownSave(strapi: Core.Strapi, subject: Versioned): Promise<Meeting['saved']> {
  const save = await lastSave(strapi, subject);
  if (save === undefined) return null;
  const writer = save.user === null ? null : writerOf(save.user);
  const names = await userNames(strapi, [writer]);
  return { revision: save.revision, by: names.get(writer ?? '') ?? null, at: save.at.toISOString() };
}
