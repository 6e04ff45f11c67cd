import { sitePage, type PageBase } from '#features/page.ts';
import type { PageScope } from '#features/site.ts';
import { absoluteUrl, entranceUrl, homeUrl } from '#urls.ts';

/** What stands at `/`: it leads to the default language, whatever the browser asks for (design section 7). */
export interface EntrancePage extends PageBase<'entrance'> {
  /** Where it leads. */
  target: string;
}

export function entrancePage(scope: PageScope): EntrancePage {
  const { region, locale, origins, labels } = scope.site;
  const target = homeUrl(locale);
  const base = sitePage(scope, {
    kind: 'entrance',
    title: labels.site.entranceTitle(region.name),
    urlIn: () => entranceUrl,
    indexable: false,
  });
  const languages = base.languages.map((language) => ({ ...language, href: homeUrl(language.locale) }));
  return { ...base, languages, canonical: absoluteUrl(origins, region.slug, target), target };
}
