import { createHmac } from 'node:crypto';
import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { secrets } from '../settings';
import type { RouteCheck, RouteContext } from './every-route';

const attemptUid = 'api::sign-in-attempt.sign-in-attempt';

const minutes = 15;
/** How many failed attempts an account, and an address of the network, have within that time. */
const most = { account: 10, address: 50 };

/** Routes by which somebody without a session gets in, or tries what opens an account. */
const doors = new Set([
  'POST /admin/login',
  'POST /admin/forgot-password',
  'POST /admin/reset-password',
  'POST /admin/register',
  'POST /admin/register-admin',
]);

/**
 * Refuses to try more passwords once too many were wrong. What was tried stands in the database: a restart forgets nothing,
 * and desks on one database count together. An attempt is written down before it is made, so that many at once count too.
 */
export function limitSignIns(strapi: Core.Strapi): RouteCheck {
  return async (ctx, next) => {
    if (!doors.has(`${ctx.method} ${ctx.routerPath}`)) return next();
    const query = strapi.db.query(attemptUid);
    const since = new Date(Date.now() - minutes * 60_000);
    await query.deleteMany({ where: { at: { $lt: since } } });
    const tried = { account: hidden(accountOf(ctx)), address: hidden(ctx.request.ip) };
    const { id }: { id: number } = await query.create({ data: { ...tried, at: new Date() } });
    for (const kind of ['account', 'address'] as const) {
      if ((await query.count({ where: { [kind]: tried[kind] } })) <= most[kind]) continue;
      await query.delete({ where: { id } });
      throw new errors.RateLimitError(
        `Te vaak geprobeerd. Wacht ${minutes} minuten, of vraag een beheerder om een nieuw wachtwoord. – Too many attempts. Wait ${minutes} minutes, or ask an administrator for a new password.`,
      );
    }
    await next();
    if (ctx.status < 400) await query.delete({ where: { id } });
  };
}

function accountOf({ request: { body } }: RouteContext): string {
  const { email, resetPasswordToken, registrationToken } = (body ?? {}) as Record<string, unknown>;
  return [email, resetPasswordToken, registrationToken]
    .filter((part) => typeof part === 'string')
    .join(' ')
    .toLowerCase()
    .trim();
}

// Nobody's address is kept; the same one comes out the same.
function hidden(text: string): string {
  return createHmac('sha256', secrets().APP_KEYS).update(text).digest('base64url');
}
