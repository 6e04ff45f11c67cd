import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/types';
import { contentTypes, factLocale, type TypeName } from '@pactwerk/shared-types';
import type { DocumentMiddleware } from '../desk/document-middleware';
import { isData, isTypeName, typeOf, uidOf } from '../desk/model';
import { isDerivedWrite } from '../desk/transaction';
import { versioned } from '../history/versions';
import { StaleSave } from './stale-save';

/** What the form of an edit view sends that began before there was a draft in its language. */
const none = 'none';

/**
 * Gives each content type a hidden attribute that names what a draft says: another one with every save. Forms of the admin get
 * it with a draft and send it back with a save; nothing else of the desk reads or publishes it. Beside the schemas, as Strapi
 * gives types their `locale`: it belongs to the desk and not to what is written.
 */
export function registerRevisions(strapi: Core.Strapi): void {
  for (const type of Object.keys(contentTypes).filter(isTypeName)) {
    const { attributes } = strapi.contentTypes[uidOf(type)] as { attributes: Record<string, unknown> };
    attributes['revision'] = {
      type: 'string',
      default: none,
      visible: false,
      private: true,
      configurable: false,
      pluginOptions: { i18n: { localized: true } },
    };
  }
}

/**
 * Refuses a save of what was opened before somebody else saved, and names every draft anew. What sends no revision, such as an
 * import, knows what it writes over. Facts that the desk copies out of the Dutch leave a draft its name: the text of who
 * translates it stands.
 */
export function refuseStaleSaves(strapi: Core.Strapi): DocumentMiddleware {
  return async (context, next) => {
    const type = typeOf(context.uid);
    const { data, documentId, locale } = context.params as { data?: unknown; documentId?: string; locale?: unknown };
    const names = context.action === 'create' || context.action === 'update' || context.action === 'clone';
    if (type === undefined || !names || !isData(data) || isDerivedWrite()) return next();
    const opened = data['revision'];
    data['revision'] = randomBytes(9).toString('base64url');
    if (context.action === 'update' && documentId !== undefined && typeof opened === 'string')
      await claim(strapi, type, documentId, typeof locale === 'string' ? locale : factLocale, opened, data['revision']);
    return next();
  };
}

interface Row {
  id: number;
  updatedAt: string;
  updatedBy: { id: number } | null;
}

/** Takes the draft's revision in the database, so that of two saves at once one finds it gone. */
async function claim(
  strapi: Core.Strapi,
  type: TypeName,
  documentId: string,
  locale: string,
  opened: string,
  revision: unknown,
): Promise<void> {
  const { localized, drafts } = contentTypes[type];
  const query = strapi.db.query(uidOf(type));
  const where = { documentId, ...(localized ? { locale } : {}), ...(drafts ? { publishedAt: null } : {}) };
  const draft: Row | null = await query.findOne({ where, select: ['id', 'updatedAt'], populate: ['updatedBy'] });
  if (draft === null && opened === none) return;
  const { count } =
    draft === null
      ? { count: 0 }
      : await query.updateMany({ where: { id: draft.id, revision: opened }, data: { revision } });
  if (count === 1) return;
  throw new StaleSave(versioned(type, documentId, locale), draft === null ? undefined : savedBy(draft));
}

function savedBy({ updatedAt, updatedBy }: Row): { at: Date; user: number | undefined } {
  return { at: new Date(updatedAt), user: updatedBy?.id };
}
