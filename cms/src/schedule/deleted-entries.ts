import type { Core } from '@strapi/types';
import { localesOf } from '../desk/document-locales';
import type { DocumentMiddleware } from '../desk/document-middleware';
import { typeOf } from '../desk/model';
import { currentWriter } from '../ledger/writer';
import { plannedFor, settle } from './planned-changes';

/** Cancels what is planned for an entry, or a language of it, when that is deleted: in the same transaction. */
export function cancelWithDeletion(strapi: Core.Strapi): DocumentMiddleware {
  return async (context, next) => {
    const type = typeOf(context.uid);
    const { documentId } = context.params as { documentId?: string };
    const result = await next();
    if (type === undefined || documentId === undefined || context.action !== 'delete') return result;
    const left = await localesOf(strapi, type, documentId, 'draft');
    const settledBy = currentWriter(strapi);
    for (const { number, locale, state } of await plannedFor(strapi, context.uid, documentId)) {
      if (state !== 'waiting' || left.includes(locale)) continue;
      await settle(strapi, number, {
        state: 'cancelled',
        reason: 'deleted',
        ...(settledBy === null ? {} : { settledBy }),
      });
    }
    return result;
  };
}
