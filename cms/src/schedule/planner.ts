import type { Core } from '@strapi/types';
import { userOf } from '../ledger/writer';

/** What who planned something may do at this moment; undefined for one who may not sign in any more. */
export async function abilityOf(strapi: Core.Strapi, writer: string): Promise<unknown> {
  const user: unknown = await strapi.db.query('admin::user').findOne({
    where: { id: userOf(writer) ?? 0, isActive: true, blocked: { $ne: true } },
    populate: ['roles'],
  });
  return user === null ? undefined : strapi.service('admin::permission').engine.generateUserAbility(user);
}
