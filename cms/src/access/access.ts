import type { Core } from '@strapi/types';
import { noteSignIns } from '../audit/sign-ins';
import { registerAccessRoutes } from './access-routes';
import { registerCondition } from './condition';
import { ensureRoles } from './ensure-roles';
import { beforeEveryRoute } from './every-route';
import { keepFileRemits } from './file-remits';
import { offerLanguages } from './offered-languages';
import { keepToRoutes } from './route-gate';
import { endSessionsOnChange } from './sessions';
import { limitSignIns } from './sign-in-limits';

/** Who may do what, within which regions and languages. Before Strapi's bootstrap, which cleans the permissions of roles. */
export async function registerAccess(strapi: Core.Strapi): Promise<void> {
  await registerCondition(strapi);
  await registerAccessRoutes(strapi);
  beforeEveryRoute(strapi, keepToRoutes(strapi));
  // Before the limit, to tell of what that refuses.
  beforeEveryRoute(strapi, noteSignIns(strapi));
  beforeEveryRoute(strapi, limitSignIns(strapi));
  beforeEveryRoute(strapi, offerLanguages(strapi));
}

export async function bootstrapAccess(strapi: Core.Strapi): Promise<void> {
  keepFileRemits(strapi);
  endSessionsOnChange(strapi);
  await ensureRoles(strapi);
}
