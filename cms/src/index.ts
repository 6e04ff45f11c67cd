import type { Core } from '@strapi/types';
import { bootstrapDesk, registerDesk } from './desk/desk';
import { bootstrapLedger, destroyLedger, registerLedger, registerLock } from './ledger/ledger';

export default {
  async register({ strapi }: { strapi: Core.Strapi }) {
    registerLock(strapi);
    registerDesk(strapi);
    await registerLedger(strapi);
  },
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await bootstrapDesk(strapi);
    await bootstrapLedger(strapi);
  },
  async destroy() {
    await destroyLedger();
  },
};
