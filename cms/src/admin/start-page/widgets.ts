import { ArrowClockwise, Bell, CheckCircle, Clock, Discuss, Earth, Pencil, WarningCircle } from '@strapi/icons';
import type { StartPageText } from '../translations/start-page.ts';

const title = (text: StartPageText) => ({ id: `pactwerk.startPage.${text}`, defaultMessage: text });

/** Widgets of Strapi's that tell editors nothing. */
const left: readonly string[] = ['profile-info', 'key-statistics', 'chart-entries', 'deploy-now'];

/** What the start page shows, in the order in which it matters: what went wrong, what is one's own, what waits, what was done. */
const ours = [
  {
    id: 'held-back',
    icon: WarningCircle,
    title: title('heldBackTitle'),
    component: async () => (await import('./HeldBack.tsx')).HeldBack,
  },
  {
    id: 'my-drafts',
    icon: Pencil,
    title: title('draftsTitle'),
    component: async () => (await import('./MyDrafts.tsx')).MyDrafts,
  },
  {
    id: 'reviews',
    icon: Discuss,
    title: { id: 'pactwerk.review.title', defaultMessage: 'Beoordeling' },
    component: async () => (await import('../review/ReviewWidget.tsx')).ReviewWidget,
  },
  {
    id: 'schedule',
    icon: Clock,
    title: { id: 'pactwerk.schedule.title', defaultMessage: 'Gepland' },
    component: async () => (await import('./ScheduleWidget.tsx')).ScheduleWidget,
  },
  {
    id: 'translations',
    icon: Earth,
    title: title('translationsTitle'),
    component: async () => (await import('./TranslationWidget.tsx')).TranslationWidget,
  },
  {
    id: 'volgspots',
    icon: ArrowClockwise,
    title: title('volgspotsTitle'),
    component: async () => (await import('./DueVolgspots.tsx')).DueVolgspots,
  },
  {
    id: 'expiring',
    icon: Bell,
    title: title('expiringTitle'),
    component: async () => (await import('./Expiring.tsx')).Expiring,
  },
  {
    id: 'went-live',
    icon: CheckCircle,
    title: title('liveTitle'),
    component: async () => (await import('./WentLive.tsx')).WentLive,
  },
];

/** The widgets of the start page, given those of Strapi. */
export function startPage<Widget extends { id: string }>(stock: readonly Widget[]): (Widget | (typeof ours)[number])[] {
  return [...ours, ...stock.filter(({ id }) => !left.includes(id))];
}
