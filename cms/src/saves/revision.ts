import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/types';
import { contentTypes } from '@pactwerk/shared-types';
import type { RouteCheck } from '../access/every-route';
import type { DocumentMiddleware } from '../desk/document-middleware';
import { isData, isTypeName, typeOf, uidOf } from '../desk/model';
import { isDerivedWrite } from '../desk/transaction';
import { versioned, type Versioned } from '../history/versions';
import { StaleSave } from './stale-save';

/** What the form of an edit view sends that began before there was a draft in its language. */
const none = 'none';

const revision = {
  type: 'string',
  default: none,
  visible: false,
  private: true,
  configurable: false,
  pluginOptions: { i18n: { localized: true } },
};

interface FilledForm {
  data?: Record<string, unknown>;
}

/** Of a form that is filled from another language the revision stays that of its own draft. */
export function keepOwnRevisions(strapi: Core.Strapi): RouteCheck {
  return async (ctx, next) => {
    await next();
    if (ctx.routerPath !== '/i18n/content-manager/get-fill-from-locale/:model') return;
    const { data } = (ctx.body ?? {}) as FilledForm;
    const type = typeOf(ctx.params['model'] ?? '');
    const { documentId, targetLocale } = ctx.query;
    if (data === undefined || type === undefined || typeof documentId !== 'string') return;
    const target = versioned(type, documentId, typeof targetLocale === 'string' ? targetLocale : undefined);
    const own = await lastSave(strapi, target);
    data['revision'] = own === undefined ? none : own.revision;
  };
}

interface Model {
  uid?: string;
  attributes: Record<string, unknown>;
}

/**
 * Gives each content type a hidden attribute that names what a draft says: another one with every save. Forms of the admin get
 * it with a draft and send it back with a save; nothing else of the desk reads or publishes it. Beside the schemas, as Strapi
 * gives types their `locale`: it belongs to the desk and not to what is written.
 */
export function registerRevisions(strapi: Core.Strapi): void {
  for (const type of Object.keys(contentTypes).filter(isTypeName)) {
    const { attributes } = strapi.contentTypes[uidOf(type)] as Model;
    attributes['revision'] = revision;
  }
  // A form keeps nothing that the admin does not know, and is not told of what is hidden.
  const mapper = strapi.plugin('content-manager').service('data-mapper') as {
    toContentManagerModel: (model: Model) => Model;
  };
  const toModel = mapper.toContentManagerModel;
  mapper.toContentManagerModel = (model) => {
    const shown = toModel(model);
    return typeOf(model.uid ?? '') === undefined ? shown : { ...shown, attributes: { ...shown.attributes, revision } };
  };
}

/**
 * Refuses a save of what was opened before somebody else saved, and names every draft anew. What sends no revision, such as an
 * import, knows what it writes over. Facts that the desk copies out of the Dutch leave a draft its name: the text of who
 * translates it stands.
 */
export function refuseStaleSaves(strapi: Core.Strapi): DocumentMiddleware {
  return async (context, next) => {
    const type = typeOf(context.uid);
    const { data, documentId, locale } = context.params as { data?: unknown; documentId?: string; locale?: string };
    const names = context.action === 'create' || context.action === 'update' || context.action === 'clone';
    if (type === undefined || !names || !isData(data) || isDerivedWrite()) return next();
    const opened = data['revision'];
    const name = randomBytes(9).toString('base64url');
    data['revision'] = name;
    if (context.action === 'update' && documentId !== undefined && typeof opened === 'string')
      await claim(strapi, versioned(type, documentId, locale), opened, name);
    return next();
  };
}

/** Which save made a draft what it is. */
export interface LastSave {
  /** null for a draft that nobody saved since drafts have revisions */
  revision: string | null;
  at: Date;
  /** null for a command, or somebody who has no account any more */
  user: number | null;
}

interface Row {
  id: number;
  revision: string | null;
  updatedAt: string;
  updatedBy: { id: number } | null;
}

/** The last save of a draft, as it stands in the running transaction; undefined where the language has no draft. */
export async function lastSave(strapi: Core.Strapi, subject: Versioned): Promise<LastSave | undefined> {
  const row = await draftRow(strapi, subject);
  return row === null ? undefined : saveOf(row);
}

/** Takes the draft's revision in the database, so that of two saves at once one finds it gone. */
async function claim(strapi: Core.Strapi, subject: Versioned, opened: string, name: string): Promise<void> {
  const draft = await draftRow(strapi, subject);
  if (draft === null && opened === none) return;
  if (draft === null) throw new StaleSave(subject, undefined);
  const { count } = await strapi.db
    .query(subject.uid)
    .updateMany({ where: { id: draft.id, revision: opened }, data: { revision: name } });
  if (count !== 1) throw new StaleSave(subject, saveOf(draft));
}

function draftRow(strapi: Core.Strapi, { type, uid, id: documentId, locale }: Versioned): Promise<Row | null> {
  const where = {
    documentId,
    ...(locale === null ? {} : { locale }),
    ...(contentTypes[type].drafts ? { publishedAt: null } : {}),
  };
  return strapi.db
    .query(uid)
    .findOne({ where, select: ['id', 'revision', 'updatedAt'], populate: { updatedBy: { select: ['id'] } } });
}

function saveOf({ revision, updatedAt, updatedBy }: Row): LastSave {
  return { revision, at: new Date(updatedAt), user: updatedBy?.id ?? null };
}
