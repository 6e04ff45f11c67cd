import type { Core } from '@strapi/types';
import { registerDeliveries, startDeliveries, stopDeliveries } from './deliveries/deliveries';
import { bootstrapDesk, registerDesk } from './desk/desk';
import { bootstrapLedger, destroyLedger, registerLedger, registerLock } from './ledger/ledger';
import { bootstrapSchedule, destroySchedule, registerSchedule } from './schedule/schedule';

export default {
  async register({ strapi }: { strapi: Core.Strapi }) {
    registerLock(strapi);
    await registerDesk(strapi);
    registerSchedule(strapi);
    await registerDeliveries(strapi);
    await registerLedger(strapi);
  },
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await bootstrapDesk(strapi);
    await bootstrapLedger(strapi);
    startDeliveries(strapi);
    bootstrapSchedule(strapi);
  },
  async destroy() {
    await destroySchedule();
    await stopDeliveries();
    await destroyLedger();
  },
};
