import type { Core } from '@strapi/types';
import { bootstrapDesk, registerDesk } from './desk/desk';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    registerDesk(strapi);
  },
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await bootstrapDesk(strapi);
  },
};
