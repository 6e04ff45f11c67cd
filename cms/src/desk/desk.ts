import type { Core } from '@strapi/types';
import { guardRemit } from '../access/guard';
import { ensureAdministrator } from './administrator';
import { afterSave } from './after-save';
import { childrenWithParent } from './children';
import { dutchFirst } from './dutch-first';
import { startWithDutchFacts } from './facts';
import { registerHeldBack } from './held-back';
import { registerHeldSites } from './held-sites';
import { ensureLocales, registerLocales } from './locales';
import { registerPreviews } from '../preview/preview-routes';
import { fourEyes } from '../review/four-eyes';
import { refuseStaleSaves } from '../saves/revision';
import { registerOnTheSites } from './on-the-sites';
import { registerPublications } from './publications';
import { rulesAtPublish } from './publish-rules';
import { keyRowsOnSave } from './row-keys';
import { slugsOnSave } from './slugs';
import { textWithinLimits } from './text-limits';
import { oneTransaction } from './transaction';
import { guardUploads } from './uploads/guard-uploads';
import { settleUploads } from './uploads/upload-settings';
import { arrangeViews, registerViews } from './views/views';

/**
 * What the desk promises on every save and publish, outermost first. Registered before the ledger: each entry that the
 * desk publishes or withdraws along with another is a call of its own, which the ledger sees as such.
 */
export async function registerDesk(strapi: Core.Strapi): Promise<void> {
  registerLocales(strapi);
  guardUploads(strapi);
  registerViews(strapi);
  registerHeldBack(strapi);
  registerOnTheSites(strapi);
  registerHeldSites(strapi);
  await registerPublications(strapi);
  registerPreviews(strapi);
  const { documents } = strapi;
  documents.use(oneTransaction(strapi));
  documents.use(guardRemit(strapi));
  // After the guard: who may not write learns nothing of who wrote.
  documents.use(refuseStaleSaves(strapi));
  documents.use(textWithinLimits);
  documents.use(dutchFirst(strapi));
  documents.use(fourEyes(strapi));
  documents.use(childrenWithParent(strapi));
  documents.use(rulesAtPublish(strapi));
  documents.use(afterSave(strapi));
  documents.use(startWithDutchFacts(strapi));
  documents.use(slugsOnSave(strapi));
  documents.use(keyRowsOnSave(strapi));
}

/** Fills an empty database with what editors need before the first entry. */
export async function bootstrapDesk(strapi: Core.Strapi): Promise<void> {
  await ensureLocales(strapi);
  await settleUploads(strapi);
  await arrangeViews(strapi);
  await ensureAdministrator(strapi);
}
