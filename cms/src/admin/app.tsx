import { ClockCounterClockwise, Earth, Eye, Link, ListSearch, PaperPlane, User } from '@strapi/icons';
import type { Permission, StrapiApp } from '@strapi/strapi/admin';
import { choiceWords } from '../choice-words.ts';
import { accessPermission } from './access/use-access.ts';
import { setBrowserDefaults } from './browser-defaults.ts';
import { BulkPublishAction } from './bulk-publish/BulkPublish.tsx';
import { ChecksPanel } from './checks/ChecksPanel.tsx';
import { HistoryPanel } from './history/HistoryPanel.tsx';
import { listColumns } from './list-columns.tsx';
import { NextIssueAction } from './newsletters/NextIssueAction.tsx';
import { OnTheSitesPanel } from './OnTheSites.tsx';
import { BeforePublishingPanel } from './previews/BeforePublishing.tsx';
import { readOnlyFacts } from './read-only-facts.ts';
import { ReviewPanel } from './review/ReviewPanel.tsx';
import { saveResults } from './saves/save-results.ts';
import { TogetherPanel } from './saves/TogetherPanel.tsx';
import { SchedulePanel } from './SchedulePanel.tsx';
import { startPage } from './start-page/widgets.ts';
import mark from './thread-mark.svg';
import squareMark from './thread-mark-square.svg';
import { accessTexts } from './translations/access.ts';
import { adminTexts } from './translations/admin.ts';
import { auditTexts } from './translations/audit.ts';
import { bulkPublishTexts } from './translations/bulk-publish.ts';
import { checkTexts } from './translations/checks.ts';
import { deadLinkTexts } from './translations/dead-links.ts';
import { deliveryTextId, deliveryTexts } from './translations/deliveries.ts';
import { editingTexts } from './translations/editing.ts';
import { historyTexts } from './translations/history.ts';
import { mediaLibraryTexts } from './translations/media-library.ts';
import { nextIssueTexts } from './translations/newsletters.ts';
import { siteTexts } from './translations/on-the-sites.ts';
import { pressTexts } from './translations/press.ts';
import { previewTextId, previewTexts } from './translations/previews.ts';
import { publicationTexts } from './translations/publications.ts';
import { reviewTexts } from './translations/review.ts';
import { savesTexts } from './translations/saves.ts';
import { scheduleTexts } from './translations/schedule.ts';
import { startPageTexts } from './translations/start-page.ts';
import { translationTexts } from './translations/translations.ts';
import { volgspotTexts } from './translations/volgspots.ts';
import { usesTexts } from './translations/uses.ts';
import { xliffTexts } from './translations/xliff.ts';
import { TranslationPanel } from './translation-state/TranslationPanel.tsx';
import { permissions } from './publications/use-publications.ts';
import { withUses, type Action } from './uses/with-uses.tsx';
import { MeetingPanel } from './volgspots/MeetingPanel.tsx';
import { NextVolgspotAction } from './volgspots/NextVolgspotAction.tsx';

setBrowserDefaults();

export default {
  config: {
    locales: ['nl'],
    auth: { logo: mark },
    menu: { logo: squareMark },
    head: { favicon: squareMark },
    tutorials: false,
    notifications: { releases: false },
    translations: {
      nl: {
        ...choiceWords,
        ...adminTexts,
        ...editingTexts,
        ...mediaLibraryTexts,
        ...siteTexts.nl,
        ...publicationTexts.nl,
        ...pressTexts.nl,
        ...previewTexts.nl,
        ...scheduleTexts.nl,
        ...deliveryTexts.nl,
        ...historyTexts.nl,
        ...translationTexts.nl,
        ...xliffTexts.nl,
        ...checkTexts.nl,
        ...deadLinkTexts.nl,
        ...accessTexts.nl,
        ...nextIssueTexts.nl,
        ...reviewTexts.nl,
        ...volgspotTexts.nl,
        ...startPageTexts.nl,
        ...auditTexts.nl,
        ...usesTexts.nl,
        ...bulkPublishTexts.nl,
        ...savesTexts.nl,
      },
      en: {
        ...siteTexts.en,
        ...publicationTexts.en,
        ...pressTexts.en,
        ...previewTexts.en,
        ...scheduleTexts.en,
        ...deliveryTexts.en,
        ...historyTexts.en,
        ...translationTexts.en,
        ...xliffTexts.en,
        ...checkTexts.en,
        ...deadLinkTexts.en,
        ...accessTexts.en,
        ...nextIssueTexts.en,
        ...reviewTexts.en,
        ...volgspotTexts.en,
        ...startPageTexts.en,
        ...auditTexts.en,
        ...usesTexts.en,
        ...bulkPublishTexts.en,
        ...savesTexts.en,
      },
    },
  },

  register(app: StrapiApp) {
    app.addMiddlewares([saveResults]);
    app.addMenuLink({
      to: 'publications',
      icon: ClockCounterClockwise,
      intlLabel: { id: 'pactwerk.publications.title', defaultMessage: 'Publicaties' },
      permissions: [permissions.read as Permission],
      Component: () => import('./publications/PublicationsPage.tsx'),
    });
    app.addMenuLink({
      to: 'deliveries',
      icon: PaperPlane,
      intlLabel: { id: deliveryTextId('title'), defaultMessage: 'Deliveries' },
      permissions: [{ action: 'api::deliveries.read', subject: null }],
      Component: async () => ({ default: (await import('./Deliveries.tsx')).Deliveries }),
    });
    app.addMenuLink({
      to: 'dode-links',
      icon: Link,
      intlLabel: { id: 'pactwerk.deadLinks.title', defaultMessage: 'Dode links' },
      // Of every entry is asked whether who looks may read it.
      permissions: [],
      Component: async () => ({ default: (await import('./checks/DeadLinks.tsx')).DeadLinks }),
    });
    app.addMenuLink({
      to: 'access',
      icon: User,
      intlLabel: { id: 'pactwerk.access.title', defaultMessage: 'Toegang' },
      permissions: [accessPermission as Permission],
      Component: () => import('./access/AccessPage.tsx'),
    });
    app.widgets.register(startPage);
    app.addMenuLink({
      to: 'logboek',
      icon: ListSearch,
      intlLabel: { id: 'pactwerk.audit.title', defaultMessage: 'Logboek' },
      permissions: [accessPermission as Permission],
      Component: () => import('./audit/AuditPage.tsx'),
    });
    app.addMenuLink({
      to: 'proefdruk',
      icon: Eye,
      intlLabel: { id: previewTextId('proof'), defaultMessage: 'Proefdruk' },
      // Every draft asks for its own permission.
      permissions: [],
      Component: () => import('./previews/Proof.tsx').then(({ Proof }) => ({ default: Proof })),
    });
    app.addMenuLink({
      to: 'vertalingen',
      icon: Earth,
      intlLabel: { id: 'pactwerk.translations.title', defaultMessage: 'Vertalingen' },
      // It tells of entries that may be read alone.
      permissions: [],
      Component: () => import('./translation-state/TranslationsPage.tsx'),
    });
    // Pages without a place in the menu: edit views lead there.
    app.router.addRoute({
      path: 'history/:uid/:documentId',
      lazy: async () => ({ Component: (await import('./history/HistoryPage.tsx')).default }),
    });
    app.router.addRoute({
      path: 'hand-out/:documentId',
      lazy: async () => ({ Component: (await import('./volgspots/HandoutPage.tsx')).default }),
    });
  },

  bootstrap(app: Pick<StrapiApp, 'registerHook' | 'getPlugin'>) {
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', (view: Parameters<typeof readOnlyFacts>[0]) =>
      // The hook of Strapi's own languages, which comes before this one, drops the query that it gets.
      readOnlyFacts(view, new URLSearchParams(window.location.search).get('plugins[i18n][locale]')),
    );
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', listColumns);
    // The content manager is typed in a package that the admin alone depends on.
    const { addBulkAction, addDocumentAction, addEditViewSidePanel } = app.getPlugin('content-manager').apis as {
      addBulkAction: (change: (actions: Action[]) => Action[]) => void;
      addDocumentAction: (
        actions: (typeof NextIssueAction | typeof NextVolgspotAction)[] | ((actions: Action[]) => Action[]),
      ) => void;
      addEditViewSidePanel: (
        panels: (
          | typeof TogetherPanel
          | typeof OnTheSitesPanel
          | typeof ChecksPanel
          | typeof MeetingPanel
          | typeof TranslationPanel
          | typeof BeforePublishingPanel
          | typeof ReviewPanel
          | typeof SchedulePanel
          | typeof HistoryPanel
        )[],
      ) => void;
    };
    addDocumentAction(withUses);
    addDocumentAction([NextIssueAction, NextVolgspotAction]);
    addBulkAction((actions) => withUses(actions.map((one) => (one.type === 'publish' ? BulkPublishAction : one))));
    // What became of the last publish comes first: it is what an editor looks for after a click. Before that stands what must be
    // known before going on, if there is any.
    addEditViewSidePanel([
      TogetherPanel,
      OnTheSitesPanel,
      ChecksPanel,
      MeetingPanel,
      TranslationPanel,
      BeforePublishingPanel,
      ReviewPanel,
      SchedulePanel,
      HistoryPanel,
    ]);
  },
};
