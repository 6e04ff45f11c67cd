import { indexPage, indexRow, type IndexPage } from '#features/index-page/index-page.ts';
import type { PageScope } from '#features/site.ts';
import { newestNews, newsCard } from './news-card.ts';

/** All news of the site, newest first. */
export function newsIndex(scope: PageScope): IndexPage {
  const rows = scope
    .onSite('news')
    .sort(newestNews)
    .map((news) => indexRow(newsCard(scope, news)));
  return indexPage(scope, 'news', [{ heading: null, rows }]);
}
