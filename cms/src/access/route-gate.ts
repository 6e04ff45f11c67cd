import { contentTypes, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { isTypeName, typeOf } from '../desk/model';
import { allBelongings } from './where-entries-belong';
import { ownerOfComponent } from './component-owner';
import type { RouteCheck } from './every-route';
import { fileIds } from './file-remits';
import { mustBeFlat } from './flat-query';
import { notThere } from './refusals';
import { editorOf, type Editor, type UserWithRoles } from './remit';
import { sharedTypes } from './roles';
import { routeRules, type Named } from './route-rules';

/**
 * Lets somebody in one of the desk's roles use the routes that a rule gives them, and no other: a route that no rule knows
 * is shut. What a request names must be within their remit, else it is not there, whether or not there is such a thing.
 */
export function keepToRoutes(strapi: Core.Strapi): RouteCheck {
  return async (ctx, next) => {
    const user = ctx.state.user as UserWithRoles | undefined;
    if (ctx.state.route?.info?.type !== 'admin' || user === undefined) return next();
    const editor = await editorOf(strapi, user);
    if (editor === undefined) return next();
    const rule = routeRules[`${ctx.method === 'HEAD' ? 'GET' : ctx.method} ${ctx.routerPath}`];
    if (rule === undefined || !rule.roles.some((role) => editor.roles.includes(role))) throw shut();
    for (const named of rule.names?.(ctx) ?? []) await mustBeReached(strapi, editor, named);
    if (rule.queries !== undefined) mustBeFlat(strapi, rule.queries(ctx, strapi), ctx.query);
    return next();
  };
}

function shut(): Error {
  return new errors.ForbiddenError(
    'Met uw rol kunt u dit niet doen. Vraag een beheerder. – Your role cannot do this. Ask an administrator.',
  );
}

async function mustBeReached(strapi: Core.Strapi, editor: Editor, { uid, id }: Named): Promise<void> {
  if (editor.regions === 'all' && typeOf(uid) !== undefined) return;
  if (editor.regions === 'all' && uid.startsWith('plugin::upload.')) return;
  if (uid === 'plugin::upload.file' && editor.regions !== 'all') {
    const isThere = (await strapi.db.query(uid).count({ where: { id: Number(id) || 0 } })) > 0;
    if (!isThere || (await fileIds(strapi, editor.regions)).foreign.includes(Number(id))) throw notThere();
    return;
  }
  const type = typeOf(uid);
  const entry = type === undefined ? await partOwner(strapi, uid, id) : { type, id };
  if (entry === undefined || !(await isReadable(strapi, editor, entry.type, entry.id))) throw notThere();
}

/** Whether an entry is within what an editor may read; of one that is not there it is not known. */
async function isReadable(strapi: Core.Strapi, editor: Editor, type: TypeName, id: string): Promise<boolean> {
  if (editor.regions === 'all') return true;
  if (sharedTypes.has(type) && !contentTypes[type].drafts) return true;
  return (await allBelongings(strapi)).within(type, editor.regions, true).includes(id);
}

async function partOwner(strapi: Core.Strapi, uid: string, id: string) {
  if (!(uid in strapi.components) || !/^\d+$/.test(id)) return undefined;
  const owner = await ownerOfComponent(strapi, uid, Number(id));
  return owner !== undefined && isTypeName(owner.type) ? owner : undefined;
}
