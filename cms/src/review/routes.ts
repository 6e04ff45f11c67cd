import { contentTypes, locales } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { mustBeReadable } from '../desk/entry-permission';
import { read, typeNamed } from '../desk/request';
import { versioned, type Versioned } from '../history/versions';
import { signedInWriter } from '../ledger/writer';
import { entryReview, takeStep, type Asker } from './entry-review';
import { waitingReviews } from './waiting';

interface Context {
  params?: unknown;
  query?: unknown;
  request: { body?: unknown };
  state: { userAbility: unknown };
  body?: unknown;
}

const entryAsked = z.object({ uid: z.string(), documentId: z.string() });
const localeAsked = z.object({ locale: z.enum(locales).nullish() });
const remark = z
  .string()
  .trim()
  .max(1_000)
  .nullish()
  .transform((text) => (text ? text : null));
const wish = z
  .object({ step: z.enum(['ask', 'approve', 'return']), draft: z.string(), remark })
  .refine((given) => given.step !== 'return' || given.remark !== null, { message: 'Say what must be mended.' });

/** Lets editors send drafts to review and judge those of others, of the entries that they may read. */
export function registerReviewRoutes(strapi: Core.Strapi): void {
  const route = (method: 'GET' | 'POST', path: string, answer: (ctx: Context) => Promise<unknown>) => ({
    method,
    path: `/reviews${path}`,
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
      route('GET', '', (ctx) => waitingReviews(strapi, askerIn(strapi, ctx))),
      route('GET', '/:uid/:documentId', async (ctx) => {
        const subject = await subjectIn(strapi, ctx, ctx.query);
        return entryReview(strapi, subject, askerIn(strapi, ctx));
      }),
      route('POST', '/:uid/:documentId', async (ctx) => {
        const subject = await subjectIn(strapi, ctx, ctx.request.body);
        if (!contentTypes[subject.type].drafts) throw new errors.ValidationError('It has no draft to be reviewed.');
        await takeStep(strapi, subject, read(wish, ctx.request.body), askerIn(strapi, ctx));
        return entryReview(strapi, subject, askerIn(strapi, ctx));
      }),
    ],
  });
}

async function subjectIn(strapi: Core.Strapi, ctx: Context, asked: unknown): Promise<Versioned> {
  const { uid, documentId } = read(entryAsked, ctx.params);
  const type = typeNamed(uid);
  await mustBeReadable(strapi, type, documentId, ctx.state.userAbility);
  return versioned(type, documentId, read(localeAsked, asked).locale ?? undefined);
}

function askerIn(strapi: Core.Strapi, { state: { userAbility } }: Context): Asker {
  return { writer: signedInWriter(strapi), userAbility };
}
