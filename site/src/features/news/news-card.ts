import { rowDate, type DateText } from '#features/date-text.ts';
import { newestFirst } from '#features/entry-order.ts';
import { textOf, type Text } from '#features/rich-text.ts';
import type { PageScope } from '#features/site.ts';
import type { News } from './news.ts';

export interface NewsCardModel {
  title: string;
  href: string | null;
  lang: string | null;
  date: DateText | null;
  summary: Text | null;
}

export function newsCard(scope: PageScope, news: News): NewsCardModel {
  return {
    title: news.title,
    href: scope.href('news', news.id),
    lang: scope.langOf(news),
    date: rowDate(news.publishedOn, scope.site.locale),
    summary: textOf(scope, news, news.summary),
  };
}

/** News with these ids, newest first. */
export function newsCards(scope: PageScope, ids: readonly string[]): NewsCardModel[] {
  return scope
    .getAll('news', ids)
    .sort(newestNews)
    .map((news) => newsCard(scope, news));
}

export const newestNews = newestFirst<News>((news) => news.publishedOn);
