import type { Core } from '@strapi/types';
import { afterCommitDone, startAfterCommit } from './after-commit';
import { registerDocuments, registerWriteLock } from './documents';
import { ensureEpoch } from './epoch';
import { registerMedia } from './media';
import { registerMediaRoute } from './media-route';
import { reconcile, reconcileAfterLanguages } from './reconcile';
import { registerPlainFields } from './plain-fields';
import { registerReadModel } from './read-model';
import { noticeRestoredDump } from './restored';
import { ensureTokens, registerScopes } from './tokens';

/**
 * The lock comes before the desk's guards: they run in the ledger's transaction, and what they refuse leaves nothing.
 * It stands apart from the rows, which come after them.
 */
export function registerLock(strapi: Core.Strapi): void {
  registerWriteLock(strapi);
}

/** After the desk's guards: an entry that they publish or withdraw along with another is a call and a row of its own. */
export async function registerLedger(strapi: Core.Strapi): Promise<void> {
  // Before Strapi's own bootstrap, which takes from the tokens every permission that it does not know.
  await registerScopes(strapi);
  registerDocuments(strapi);
  registerReadModel(strapi);
  registerPlainFields(strapi);
  registerMediaRoute(strapi);
}

export async function bootstrapLedger(strapi: Core.Strapi): Promise<void> {
  registerMedia(strapi);
  await ensureEpoch(strapi);
  await noticeRestoredDump(strapi);
  startAfterCommit(strapi);
  await ensureTokens(strapi);
  await reconcile(strapi);
  reconcileAfterLanguages(strapi);
}

export async function destroyLedger(): Promise<void> {
  await afterCommitDone();
}
