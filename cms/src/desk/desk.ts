import type { Core } from '@strapi/types';
import { ensureAdministrator } from './administrator';
import { ensureLocales, registerLocales } from './locales';
import { keyRowsOnSave } from './row-keys';

/**
 * What the desk promises on every save and publish. Registered before the ledger, so that the ledger's row is written
 * inside, after everything here that stands before `next()` and before what stands behind it.
 */
export function registerDesk(strapi: Core.Strapi): void {
  registerLocales(strapi);
  strapi.documents.use(keyRowsOnSave(strapi));
}

/** Fills an empty database with what editors need before the first entry. */
export async function bootstrapDesk(strapi: Core.Strapi): Promise<void> {
  await ensureLocales(strapi);
  await ensureAdministrator(strapi);
}
