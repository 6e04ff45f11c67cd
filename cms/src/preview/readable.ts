import type { Core } from '@strapi/types';
import { contentTypes } from '@pactwerk/shared-types';
import { uidOf } from '../desk/model';
import type { Version } from './versions';

interface PermissionChecker {
  cannot: { read: (entity?: unknown) => boolean };
}

/** An administrator's account as Strapi's authentication hands it on. */
export interface AdminUser {
  id: number;
  firstname?: string | null;
  lastname?: string | null;
  email?: string | null;
  preferedLanguage?: string | null;
}

/** Who asks, as Strapi knows it of a request to the admin. */
export interface Asker {
  user: AdminUser;
  userAbility: unknown;
}

/**
 * Whether somebody may read a version. The draft is loaded with its relations first: a permission may hang on its regions,
 * its id or its language, and asking without an entry would only ask whether there is any that may be read.
 */
export async function mayRead(strapi: Core.Strapi, userAbility: unknown, version: Version): Promise<boolean> {
  const { type, id, locale } = version;
  const checker: PermissionChecker = strapi
    .plugin('content-manager')
    .service('permission-checker')
    .create({ userAbility, model: uidOf(type) });
  if (checker.cannot.read()) return false;
  const { drafts, attributes } = contentTypes[type];
  const relations = Object.entries(attributes).filter(([, { kind }]) => kind === 'relation');
  const entry: unknown = await strapi.db.query(uidOf(type)).findOne({
    where: {
      documentId: id,
      ...(locale === null ? {} : { locale }),
      ...(drafts ? { publishedAt: null } : {}),
    },
    populate: relations.map(([name]) => name),
  });
  return entry !== null && !checker.cannot.read(entry);
}

export async function mayReadAll(
  strapi: Core.Strapi,
  userAbility: unknown,
  versions: readonly Version[],
): Promise<boolean> {
  for (const version of versions) if (!(await mayRead(strapi, userAbility, version))) return false;
  return versions.length > 0;
}

/** What somebody may do at this moment, without a request of theirs; undefined for an account that is closed. */
export async function abilityOf(strapi: Core.Strapi, userId: number): Promise<unknown> {
  const user: { isActive?: boolean } | null = await strapi.db
    .query('admin::user')
    .findOne({ where: { id: userId }, populate: ['roles'] });
  if (user?.isActive !== true) return undefined;
  return strapi.service('admin::permission').engine.generateUserAbility(user);
}
