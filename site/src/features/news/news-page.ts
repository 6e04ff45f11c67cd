import { dateText, type DateText } from '#features/date-text.ts';
import { newsData } from '#features/metadata/structured-data.ts';
import { entryPage, type PageBase } from '#features/page.ts';
import { regionFeeds } from '#features/feed/feed-links.ts';
import { pictureModel, type PictureModel } from '#features/picture-model.ts';
import { htmlOf, textOf, type Html, type Text } from '#features/rich-text.ts';
import type { Link, PageScope } from '#features/site.ts';
import type { News } from './news.ts';

export interface NewsPage extends PageBase<'news'> {
  textLang: string | null;
  date: DateText | null;
  summary: Text | null;
  picture: PictureModel | null;
  body: Html | null;
  about: readonly { term: string; links: readonly Link[] }[];
}

export function newsPage(scope: PageScope, news: News): NewsPage {
  const { labels, locale } = scope.site;
  const { sections } = labels;
  const model = {
    textLang: scope.langOf(news),
    date: dateText(news.publishedOn, locale),
    summary: textOf(scope, news, news.summary),
    picture: pictureModel(scope, news, news.picture),
    body: htmlOf(scope, news, news.body, 1),
    about: [
      { term: sections.pacts, links: scope.links('pact', news.pacts) },
      { term: sections.themes, links: scope.links('theme', news.themes) },
      { term: sections.actions, links: scope.links('action', news.actions) },
      { term: sections.volgspots, links: scope.links('volgspot', news.volgspots) },
      { term: sections.events, links: scope.links('event', news.events) },
      { term: sections.organisations, links: scope.links('organisation', news.organisations) },
    ].filter(({ links }) => links.length > 0),
  };
  const { title, summary: description } = news;
  const meta = { card: { kicker: sections.news, title }, data: newsData(scope, news), feeds: regionFeeds(scope) };
  return { ...entryPage(scope, news, { kind: 'news', title, description, ...meta }), ...model };
}
