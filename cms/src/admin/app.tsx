import { WarningCircle } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { readOnlyFacts } from './read-only-facts.ts';
import mark from './thread-mark.svg';
import squareMark from './thread-mark-square.svg';
import { adminTexts } from './translations/admin.ts';
import { mediaLibraryTexts } from './translations/media-library.ts';
import { words } from './translations/words.ts';

export default {
  config: {
    locales: ['nl'],
    auth: { logo: mark },
    menu: { logo: squareMark },
    head: { favicon: squareMark },
    tutorials: false,
    notifications: { releases: false },
    translations: { nl: { ...words, ...adminTexts, ...mediaLibraryTexts } },
  },

  register(app: StrapiApp) {
    app.widgets.register((widgets) => [
      {
        id: 'held-back',
        icon: WarningCircle,
        title: { id: 'pactwerk.heldBack.title', defaultMessage: 'Tegengehouden' },
        component: async () => (await import('./HeldBack.tsx')).HeldBack,
      },
      ...widgets.filter(({ id }) => !['profile-info', 'key-statistics', 'deploy-now'].includes(id)),
    ]);
  },

  bootstrap(app: Pick<StrapiApp, 'registerHook'>) {
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', readOnlyFacts);
  },
};
