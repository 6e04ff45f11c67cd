import type { Locale } from '@pactwerk/shared-types';
import { sitePage, type PageBase } from '#features/page.ts';
import type { PageScope } from '#features/site.ts';
import { serviceUrl } from '#urls.ts';
import { serviceTexts, textLocaleOf, type WrittenService } from './services.ts';

/** A page whose text belongs to the code. */
export interface ServicePage extends PageBase<'service'> {
  service: WrittenService;
  textLocale: Locale;
}

export function servicePage(scope: PageScope, service: WrittenService): ServicePage {
  const { labels, locale, chain } = scope.site;
  const textLocale = textLocaleOf(service, chain);
  const own = textLocale === locale;
  return {
    ...sitePage(scope, {
      kind: 'service',
      title: labels.services[service],
      urlIn: (other) => serviceUrl(other, service),
      indexable: own,
      writtenIn: serviceTexts[service],
    }),
    fallback: own
      ? null
      : { notice: labels.site.fallback(labels.languages[locale], labels.languages[textLocale]), lang: textLocale },
    service,
    textLocale,
  };
}
