import { contentTypes, isFields, locales } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { typeOf } from '../desk/model';
import type { RouteCheck } from './every-route';
import { editorOf, type UserWithRoles } from './remit';

/** By which the screens of the admin learn what to offer whoever signed in. */
const asking = 'GET /admin/users/me/permissions';

/**
 * Says of each permission of an editor in which languages it holds, beside what the roles say of all: Strapi's screens offer
 * no language of a permission that names none. All languages may be read; others take the user's remit.
 */
export function offerLanguages(strapi: Core.Strapi): RouteCheck {
  return async (ctx, next) => {
    const answer = await next();
    if (`${ctx.method} ${ctx.routerPath}` !== asking || !isFields(ctx.body)) return answer;
    const editor = await editorOf(strapi, ctx.state.user as UserWithRoles);
    const { data } = ctx.body;
    if (editor === undefined || !Array.isArray(data)) return answer;
    const own = editor.languages === 'all' ? locales : editor.languages;
    ctx.body = {
      ...ctx.body,
      data: data.map((permission) => (isFields(permission) ? inLanguages(permission, own) : permission)),
    };
    return answer;
  };
}

function inLanguages(permission: Record<string, unknown>, own: readonly string[]): Record<string, unknown> {
  const { action, subject, properties } = permission;
  const type = typeof subject === 'string' ? typeOf(subject) : undefined;
  if (type === undefined || !contentTypes[type].localized) return permission;
  const isReading = typeof action === 'string' && action.endsWith('.read');
  return {
    ...permission,
    properties: { ...(isFields(properties) ? properties : {}), locales: isReading ? [...locales] : [...own] },
  };
}
