import type { Locale } from '@pactwerk/shared-types';
import type { PageModel } from '../../../src/features/page-model.ts';
import { regions } from '../built-site.ts';
import { demoLedger, pagesFrom } from './demo-content.ts';

export interface KindPage {
  kind: PageModel['kind'];
  region: string;
  url: string;
}

/** Every kind of page. One that leads on at once, and one that stands at addresses for mistakes, are looked at elsewhere. */
const looked: Readonly<Record<PageModel['kind'], boolean>> = {
  accessibility: true,
  action: true,
  concepts: true,
  'document-library': true,
  entrance: false,
  event: true,
  'film-index': true,
  home: true,
  index: true,
  news: true,
  newsletter: true,
  'newsletter-index': true,
  'not-found': false,
  organisation: true,
  pact: true,
  page: true,
  search: true,
  service: true,
  theme: true,
  volgspot: true,
};

export const kindsLookedAt = Object.entries(looked).flatMap(([kind, isLooked]) => (isLooked ? [kind] : []));

/** Of each kind of page the one with most to tell, from the pages of all sites together. */
export function fullestOfEachKind(pages: readonly { region: string; page: PageModel }[]): KindPage[] {
  const fullest = new Map<PageModel['kind'], { size: number; region: string; url: string }>();
  for (const { region, page } of pages) {
    const size = JSON.stringify(page).length;
    const { kind, url } = page;
    if (looked[kind] && size > (fullest.get(kind)?.size ?? 0)) fullest.set(kind, { size, region, url });
  }
  return [...fullest].map(([kind, { region, url }]) => ({ kind, region, url }));
}

/** The same of the sites of the demo in one language. */
export function demoKinds(locale: Locale): KindPage[] {
  const { rows } = demoLedger();
  return fullestOfEachKind(
    regions.flatMap((region) =>
      pagesFrom(rows, region)
        .filter((page) => page.locale === locale)
        .map((page) => ({ region, page })),
    ),
  );
}
