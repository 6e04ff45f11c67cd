import { contentTypes, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import type { DocumentMiddleware } from './document-middleware';
import { addressErrors } from './address-rules';
import { localesOf } from './document-locales';
import { entryProblems, toFieldErrors } from './entry-problems';
import { copyFacts } from './facts';
import { labelLineage } from './lineage-label';
import { isData, typeOf } from './model';
import { refuseIfAny } from './refusal';
import { spokenLanguage } from './spoken-language';
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
    if (context.action === 'create' || context.action === 'update') await refuseAtSave(strapi, type, documentId);
    return result;
  };
}

/**
 * An address is refused as soon as it is saved, in every language, since a fact such as a region can make it another's. A
 * type without drafts is public by being saved: every rule holds.
 */
async function refuseAtSave(strapi: Core.Strapi, type: TypeName, documentId: string): Promise<void> {
  if (contentTypes[type].drafts) return refuseIfAny(await addressErrors(strapi, type, documentId));
  const language = spokenLanguage(strapi);
  for (const locale of await localesOf(strapi, type, documentId, 'draft')) {
    const problems = await entryProblems(strapi, type, documentId, locale);
    const refused = problems.filter(({ severity }) => severity === 'refuse');
    refuseIfAny(toFieldErrors(refused, language), language);
  }
}
