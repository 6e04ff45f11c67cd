import type { Core } from '@strapi/types';
import { bootstrapAccess, registerAccess } from './access/access';
import { bootstrapAudit, registerAudit } from './audit/audit';
import { registerBulkPublish } from './bulk-publish/bulk-publish-routes';
import { registerChecks, startChecks, stopChecks } from './checks/checks';
import { registerDeliveries, startDeliveries, stopDeliveries } from './deliveries/deliveries';
import { bootstrapDesk, registerDesk } from './desk/desk';
import { bootstrapHistory, registerHistory } from './history/history';
import { bootstrapLedger, destroyLedger, registerLedger, registerLock } from './ledger/ledger';
import { registerNewsletters } from './newsletters/routes';
import { registerPresence } from './presence/routes';
import { bootstrapReview, registerReview } from './review/review';
import { registerSaves } from './saves/saves';
import { bootstrapSchedule, destroySchedule, registerSchedule } from './schedule/schedule';
import { registerStartPage } from './start-page/start-page-routes';
import { registerTranslations } from './translations/routes';
import { registerUses } from './uses/uses-routes';
import { registerVolgspots } from './volgspots/routes';

export default {
  async register({ strapi }: { strapi: Core.Strapi }) {
    registerLock(strapi);
    await registerAccess(strapi);
    registerAudit(strapi);
    await registerDesk(strapi);
    registerSchedule(strapi);
    registerHistory(strapi);
    registerReview(strapi);
    registerTranslations(strapi);
    registerChecks(strapi);
    registerNewsletters(strapi);
    registerVolgspots(strapi);
    registerStartPage(strapi);
    registerUses(strapi);
    registerSaves(strapi);
    registerPresence(strapi);
    registerBulkPublish(strapi);
    await registerDeliveries(strapi);
    await registerLedger(strapi);
  },
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await bootstrapAudit(strapi);
    await bootstrapDesk(strapi);
    await bootstrapAccess(strapi);
    await bootstrapLedger(strapi);
    startDeliveries(strapi);
    bootstrapSchedule(strapi);
    await bootstrapHistory(strapi);
    await bootstrapReview(strapi);
    startChecks(strapi);
  },
  async destroy() {
    await destroySchedule();
    await stopChecks();
    await stopDeliveries();
    await destroyLedger();
  },
};
