import { locales, type Locale } from '@pactwerk/shared-types';
import {
  entranceUrl,
  homeUrl,
  indexUrl,
  notFoundUrl,
  sections,
  services,
  serviceUrl,
  themeUrl,
} from '../../src/urls.ts';

/** What kind of page stands at an address of a site, in words. */
export function pageKind(url: string): string {
  if (url === entranceUrl) return 'entrance';
  if (url === notFoundUrl) return 'not found';
  const locale = locales.find((one) => url.startsWith(homeUrl(one)));
  return locale === undefined ? 'other' : kindIn(locale, url);
}

function kindIn(locale: Locale, url: string): string {
  if (url === homeUrl(locale)) return 'home';
  if (services.some((service) => url === serviceUrl(locale, service))) return 'service';
  const section = sections.find((one) => url.startsWith(indexUrl(locale, one)));
  if (section === undefined) return 'free page';
  const below = url.slice(indexUrl(locale, section).length).split('/').filter(Boolean);
  if (below.length === 0) return section === 'search' ? 'search' : `${section}, index`;
  const [pact = '', , theme = ''] = below;
  return url === themeUrl(locale, pact, theme) ? 'themes' : section;
}
