import type { Core } from '@strapi/types';
import { dropOldDrafts, forgetWithDeletion } from './kept-drafts';
import { registerHistoryRoutes } from './routes';

/** Before the ledger, inside the desk's one transaction: what is forgotten with a deletion is forgotten only if it succeeds. */
export function registerHistory(strapi: Core.Strapi): void {
  registerHistoryRoutes(strapi);
  strapi.documents.use(forgetWithDeletion(strapi));
}

export async function bootstrapHistory(strapi: Core.Strapi): Promise<void> {
  await dropOldDrafts(strapi);
}
