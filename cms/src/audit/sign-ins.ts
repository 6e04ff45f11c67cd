import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import type { RouteCheck, RouteContext } from '../access/every-route';
import { writerOf } from '../ledger/writer';
import { auditUid, dropOldEvents, recordEvent } from './events';

/** An account that is tried on and on is written down once in so many minutes. */
const minutes = 15;

/**
 * Writes down who signs in, and on which account it failed. What somebody typed for an address is not kept: it may be the
 * password, or the address of somebody without an account. Neither are addresses of the network.
 */
export function noteSignIns(strapi: Core.Strapi): RouteCheck {
  return async (ctx, next) => {
    if (`${ctx.method} ${ctx.routerPath}` !== 'POST /admin/login') return next();
    try {
      await next();
    } catch (error) {
      await noteFailure(strapi, ctx, error instanceof errors.RateLimitError);
      throw error;
    }
    const user = ctx.state.user as { id: number } | undefined;
    if (ctx.status >= 400 || user === undefined) return noteFailure(strapi, ctx, false);
    await recordEvent(strapi, { kind: 'signedIn', by: writerOf(user.id) });
    await dropOldEvents(strapi);
  };
}

async function noteFailure(strapi: Core.Strapi, ctx: RouteContext, isLimited: boolean): Promise<void> {
  const about = await accountIn(strapi, ctx);
  if (!isLimited) return recordEvent(strapi, { kind: 'signInRefused', by: null, about });
  const kind = 'signInLimited';
  const since = new Date(Date.now() - minutes * 60_000);
  const known = await strapi.db.query(auditUid).count({ where: { kind, about, at: { $gte: since } } });
  if (known === 0) await recordEvent(strapi, { kind, by: null, about });
}

async function accountIn(strapi: Core.Strapi, { request: { body } }: RouteContext): Promise<string | null> {
  const { email } = (body ?? {}) as Record<string, unknown>;
  if (typeof email !== 'string') return null;
  const user: { id: number } | null = await strapi.db
    .query('admin::user')
    .findOne({ where: { email: email.toLowerCase() }, select: ['id'] });
  return user === null ? null : writerOf(user.id);
}
