import { contentTypes, factLocale, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { uidOf } from './model';

interface PermissionChecker {
  cannot: Record<'read' | 'publish', (entity?: unknown) => boolean>;
}

function checkerOf(strapi: Core.Strapi, type: TypeName, userAbility: unknown): PermissionChecker {
  return strapi
    .plugin('content-manager')
    .service('permission-checker')
    .create({ userAbility, model: uidOf(type) });
}

// With what the conditions of roles ask about.
const withCreator = { createdBy: { populate: ['roles'] } };

/** Throws what the admin shows when somebody asks for an entry that is not there or that they may not read. */
export async function mustBeReadable(
  strapi: Core.Strapi,
  type: TypeName,
  documentId: string,
  userAbility: unknown,
): Promise<void> {
  const checker = checkerOf(strapi, type, userAbility);
  if (checker.cannot.read()) throw new errors.ForbiddenError();
  const { localized } = contentTypes[type];
  const query = strapi.db.query(uidOf(type));
  const entry: unknown =
    (localized ? await query.findOne({ where: { documentId, locale: factLocale }, populate: withCreator }) : null) ??
    (await query.findOne({ where: { documentId }, populate: withCreator }));
  if (entry === null) throw new errors.NotFoundError();
  if (checker.cannot.read(entry)) throw new errors.ForbiddenError();
}

/** Whether somebody may publish one language of an entry, and so withdraw it; nobody may what has no draft. */
export async function isPublishable(
  strapi: Core.Strapi,
  type: TypeName,
  documentId: string,
  locale: string | null,
  userAbility: unknown,
): Promise<boolean> {
  const where = { documentId, publishedAt: null, ...(locale === null ? {} : { locale }) };
  const draft: unknown = await strapi.db.query(uidOf(type)).findOne({ where, populate: withCreator });
  return draft !== null && !checkerOf(strapi, type, userAbility).cannot.publish(draft);
}
