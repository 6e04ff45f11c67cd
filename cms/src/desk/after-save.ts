import type { Core } from '@strapi/types';
import type { DocumentMiddleware } from './document-middleware';
import { copyFacts } from './facts';
import { labelLineage } from './lineage-label';
import { isData, typeOf } from './model';
import { refuseTakenSlugs } from './slugs';
import { isDerivedWrite } from './transaction';

const saves = new Set(['create', 'update', 'clone', 'discardDraft']);

/** What follows from a save, in its transaction: the label of an edge, nl's facts in the other languages, the address rule. */
export function afterSave(strapi: Core.Strapi): DocumentMiddleware {
  return async (context, next) => {
    const result = await next();
    const type = typeOf(context.uid);
    if (type === undefined || !saves.has(context.action) || isDerivedWrite() || !isData(result)) return result;
    const { documentId } = result;
    if (typeof documentId !== 'string') return result;
    await labelLineage(strapi, type, documentId);
    await copyFacts(strapi, type, documentId);
    if (context.action !== 'clone') await refuseTakenSlugs(strapi, type, documentId);
    return result;
  };
}
