import type { Core } from '@strapi/types';
import { localesOf } from '../desk/document-locales';
import type { DocumentMiddleware } from '../desk/document-middleware';
import { typeOf } from '../desk/model';
import { dropOldReviews, forgetReview, reviewedLocales } from './reviews';
import { registerReviewRoutes } from './routes';

/** Before the ledger, inside the desk's one transaction: what is forgotten with a deletion is forgotten only if it succeeds. */
export function registerReview(strapi: Core.Strapi): void {
  registerReviewRoutes(strapi);
  strapi.documents.use(forgetWithDeletion(strapi));
}

export async function bootstrapReview(strapi: Core.Strapi): Promise<void> {
  await dropOldReviews(strapi);
}

function forgetWithDeletion(strapi: Core.Strapi): DocumentMiddleware {
  return async (context, next) => {
    const type = typeOf(context.uid);
    const { documentId: id } = context.params as { documentId?: string };
    const result = await next();
    if (type === undefined || id === undefined || context.action !== 'delete') return result;
    const left = await localesOf(strapi, type, id, 'draft');
    for (const locale of await reviewedLocales(strapi, context.uid, id))
      if (!left.includes(locale)) await forgetReview(strapi, { uid: context.uid, id, locale });
    return result;
  };
}
