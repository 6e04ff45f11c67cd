import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/types';
import type { DocumentMiddleware } from './document-middleware';
import { isData, typeOf } from './model';

const reads = new Set(['findMany', 'findFirst', 'findOne', 'count']);

/**
 * Puts every save, publish and withdrawal with all that follows from it into one transaction: refused is refused whole.
 * A save that also publishes (`status: 'published'`, as code may ask) becomes the two steps it is, so that whatever stands
 * between them (keys, facts, rules) has happened before anything is public.
 */
export function oneTransaction(strapi: Core.Strapi): DocumentMiddleware {
  return async (context, next) => {
    if (typeOf(context.uid) === undefined || reads.has(context.action)) return next();
    return strapi.db.transaction(async () => {
      const { params, contentType, action } = context;
      const publishes =
        (action === 'create' || action === 'update') && 'status' in params && params.status === 'published';
      if (!publishes || contentType.options?.draftAndPublish !== true) return next();
      context.params = { ...params, status: 'draft' } as typeof params;
      const saved = await next();
      if (!isData(saved) || typeof saved['documentId'] !== 'string') return saved;
      const { data: _data, status: _status, ...selection } = params as Record<string, unknown>;
      const published = await strapi.documents(context.uid).publish({ ...selection, documentId: saved['documentId'] });
      return published.entries[0] ?? null;
    });
  };
}

const derived = new AsyncLocalStorage<true>();

/** Runs writes that the desk itself derives from a save; nothing more is derived from them. */
export function writeDerived<T>(work: () => Promise<T>): Promise<T> {
  return derived.run(true, work);
}

export function isDerivedWrite(): boolean {
  return derived.getStore() === true;
}
