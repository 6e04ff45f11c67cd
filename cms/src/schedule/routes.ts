import type { TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { isPublishable, mustBeReadable } from '../desk/entry-permission';
import { typeOf } from '../desk/model';
import { read, typeNamed } from '../desk/request';
import { signedInWriter } from '../ledger/writer';
import { entrySchedule, wholeSchedule } from './answers';
import { planChange } from './plan-change';
import { plannedChange, settle } from './planned-changes';

interface Request {
  params?: unknown;
  request: { body?: unknown };
  state: { userAbility?: unknown };
  body?: unknown;
}

const entryAsked = z.object({ uid: z.string(), documentId: z.string() });
const numberAsked = z.object({ number: z.coerce.number().int() });
const wish = z.object({
  locale: z.string().nullable(),
  change: z.enum(['publish', 'withdraw']),
  localTime: z.string(),
});

/**
 * Lets editors see what is planned for entries that they may read, and plan and cancel for those that they may publish.
 *
 * @param changed is called after each change
 */
export function registerScheduleRoutes(strapi: Core.Strapi, changed: () => void): void {
  const route = (method: 'GET' | 'POST' | 'DELETE', path: string, handler: (ctx: Request) => Promise<void>) => ({
    method,
    path: `/schedule${path}`,
    info: { type: 'admin' },
    handler,
    config: { policies: ['admin::isAuthenticatedAdmin'] },
  });
  strapi.server.routes({
    type: 'admin',
    prefix: '/desk',
    routes: [
      route('GET', '', async (ctx) => {
        ctx.body = await wholeSchedule(strapi, ctx.state.userAbility);
      }),
      route('GET', '/:uid/:documentId', async (ctx) => {
        const { type, id } = await readableEntry(strapi, ctx);
        ctx.body = await entrySchedule(strapi, type, id, ctx.state.userAbility);
      }),
      route('POST', '/:uid/:documentId', async (ctx) => {
        const { type, id } = await readableEntry(strapi, ctx);
        const { locale, change, localTime } = read(wish, ctx.request.body);
        await mayPlan(strapi, ctx, type, id, locale);
        await planChange(strapi, { type, id, locale, change, localTime, by: signedInWriter(strapi) });
        changed();
        ctx.body = await entrySchedule(strapi, type, id, ctx.state.userAbility);
      }),
      route('DELETE', '/:number', async (ctx) => {
        const { number } = read(numberAsked, ctx.params);
        const planned = await plannedChange(strapi, number);
        const type = planned === undefined ? undefined : typeOf(planned.uid);
        if (planned === undefined || type === undefined) throw new errors.NotFoundError();
        await mustBeReadable(strapi, type, planned.id, ctx.state.userAbility);
        await mayPlan(strapi, ctx, type, planned.id, planned.locale);
        const cancelled = await settle(strapi, number, { state: 'cancelled', settledBy: signedInWriter(strapi) });
        if (!cancelled) throw new errors.ValidationError('It waits no more.', { problem: 'ended', values: {} });
        changed();
        ctx.body = await entrySchedule(strapi, type, planned.id, ctx.state.userAbility);
      }),
    ],
  });
}

async function readableEntry(strapi: Core.Strapi, ctx: Request): Promise<{ type: TypeName; id: string }> {
  const { uid, documentId } = read(entryAsked, ctx.params);
  const type = typeNamed(uid);
  await mustBeReadable(strapi, type, documentId, ctx.state.userAbility);
  return { type, id: documentId };
}

async function mayPlan(strapi: Core.Strapi, ctx: Request, type: TypeName, id: string, locale: string | null) {
  if (!(await isPublishable(strapi, type, id, locale, ctx.state.userAbility))) throw new errors.ForbiddenError();
}
