import { factLocale, type Locale } from '@pactwerk/shared-types';
import { pathOf } from '#features/placement.ts';
import type { Site } from '#features/site.ts';
import { services, serviceUrl, type Service } from '#urls.ts';

/** The pages that are texts; the accessibility statement is made of what is known (`features/accessibility`). */
export type WrittenService = Exclude<Service, 'accessibility'>;

/** The languages in which each text is written: `service-pages/<locale>/<service>.mdx`. */
export const serviceTexts: Record<WrittenService, readonly Locale[]> = {
  privacy: ['nl', 'en', 'de', 'fy', 'nl-simple'],
  volgspot: ['nl', 'en', 'de', 'fy', 'nl-simple'],
};

/** The first language of the chain in which a text is written; nl always is. */
export function textLocaleOf(service: WrittenService, chain: readonly Locale[]): Locale {
  return chain.find((locale) => serviceTexts[service].includes(locale)) ?? factLocale;
}

/** The service pages of a site: one gives way to a page that editors wrote at the same address. */
export function servicesOf(site: Site): Service[] {
  const written = new Set(site.entries('page').map((id) => pathOf(site.domain, 'page', id, site.locale)));
  return services.filter((service) => !written.has(serviceUrl(site.locale, service)));
}
