import { sitePage, type PageBase } from '#features/page.ts';
import type { PageScope } from '#features/site.ts';
import { homeUrl, notFoundUrl } from '#urls.ts';

/** One for a whole site, in its default language: a host cannot tell which language was asked for. */
export type NotFoundPage = PageBase<'not-found'>;

export function notFoundPage(scope: PageScope): NotFoundPage {
  const base = sitePage(scope, {
    kind: 'not-found',
    title: scope.site.labels.site.notFoundTitle,
    urlIn: () => notFoundUrl,
    indexable: false,
  });
  const languages = base.languages.map((language) => ({ ...language, href: homeUrl(language.locale) }));
  return { ...base, languages };
}
