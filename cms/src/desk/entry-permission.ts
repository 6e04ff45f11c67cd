import { contentTypes, factLocale, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { notThere } from '../access/refusals';
import { isData, uidOf } from './model';

interface PermissionChecker {
  sanitizedQuery: { read: (query: object) => Promise<{ filters?: unknown }> };
  cannot: Record<'create' | 'read' | 'update' | 'publish', (entity?: unknown) => boolean>;
}

function checkerOf(strapi: Core.Strapi, type: TypeName, userAbility: unknown): PermissionChecker {
  return strapi
    .plugin('content-manager')
    .service('permission-checker')
    .create({ userAbility, model: uidOf(type) });
}

// With what the conditions of roles ask about.
const withCreator = { createdBy: { populate: ['roles'] } };

/** Throws what the admin shows when somebody asks for an entry that is not there or that they may not read: the same for both. */
export async function mustBeReadable(
  strapi: Core.Strapi,
  type: TypeName,
  documentId: string,
  userAbility: unknown,
): Promise<void> {
  if (checkerOf(strapi, type, userAbility).cannot.read()) throw new errors.ForbiddenError();
  if (!(await isReadable(strapi, type, documentId, userAbility))) throw notThere();
}

/** Whether there is such an entry and somebody may read it. */
export async function isReadable(
  strapi: Core.Strapi,
  type: TypeName,
  documentId: string,
  userAbility: unknown,
): Promise<boolean> {
  const checker = checkerOf(strapi, type, userAbility);
  if (checker.cannot.read()) return false;
  const { localized } = contentTypes[type];
  const query = strapi.db.query(uidOf(type));
  const entry: unknown =
    (localized ? await query.findOne({ where: { documentId, locale: factLocale }, populate: withCreator }) : null) ??
    (await query.findOne({ where: { documentId }, populate: withCreator }));
  return entry !== null && !checker.cannot.read(entry);
}

/** What narrows a query to the rows of a type that somebody may read; undefined when there are none. */
export async function whereReadable(
  strapi: Core.Strapi,
  type: TypeName,
  userAbility: unknown,
): Promise<object | undefined> {
  const checker = checkerOf(strapi, type, userAbility);
  if (checker.cannot.read()) return undefined;
  const { filters } = await checker.sanitizedQuery.read({});
  const { where }: { where?: object } = strapi.get('query-params').transform(uidOf(type), { filters });
  return where ?? {};
}

/** Throws what the admin shows when somebody wants to make an entry of a type that they may not make. */
export function mustBeCreatable(strapi: Core.Strapi, type: TypeName, userAbility: unknown): void {
  if (checkerOf(strapi, type, userAbility).cannot.create()) throw new errors.ForbiddenError();
}

/** Whether somebody may publish one language of an entry, and so withdraw it; nobody may what has no draft. */
export async function isPublishable(
  strapi: Core.Strapi,
  type: TypeName,
  documentId: string,
  locale: string | null,
  userAbility: unknown,
): Promise<boolean> {
  const draft = contentTypes[type].drafts ? await draftRow(strapi, type, documentId, locale) : null;
  return draft !== null && !checkerOf(strapi, type, userAbility).cannot.publish(draft);
}

/** Whether somebody may read or change the draft of one language of an entry; of one that is not there: begin it. */
export async function isAllowed(
  strapi: Core.Strapi,
  action: 'read' | 'update',
  type: TypeName,
  documentId: string,
  locale: string | null,
  userAbility: unknown,
): Promise<boolean> {
  const own = await draftRow(strapi, type, documentId, locale);
  const facts = own ?? (await draftRow(strapi, type, documentId, factLocale));
  return isData(facts) && !checkerOf(strapi, type, userAbility).cannot[action]({ ...facts, locale });
}

function draftRow(strapi: Core.Strapi, type: TypeName, documentId: string, locale: string | null): Promise<unknown> {
  const { drafts, localized } = contentTypes[type];
  const where = { documentId, ...(drafts ? { publishedAt: null } : {}), ...(localized ? { locale } : {}) };
  return strapi.db.query(uidOf(type)).findOne({ where, populate: withCreator });
}
