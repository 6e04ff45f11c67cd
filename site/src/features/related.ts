import { documentCards, type DocumentCardModel } from './document/document-card.ts';
import { eventCards, type EventCardModel } from './event/event-card.ts';
import { filmCards, type FilmCardModel } from './film/film-card.ts';
import { newsCards, type NewsCardModel } from './news/news-card.ts';
import { documentsOf, eventsOf, filmsOf, newsAbout } from './relations.ts';
import type { PageScope } from './site.ts';

/** What others say of an entry: the agenda, news, films and documents that point at it. */
export interface RelatedModel {
  events: readonly EventCardModel[];
  news: readonly NewsCardModel[];
  films: readonly FilmCardModel[];
  documents: readonly DocumentCardModel[];
}

/** `documents` are those that the entry itself names. */
export function relatedTo(scope: PageScope, id: string, documents: readonly string[] = []): RelatedModel {
  const { domain } = scope.site;
  return {
    events: eventCards(scope, eventsOf(domain, id)),
    news: newsCards(scope, newsAbout(domain, id)),
    films: filmCards(scope, filmsOf(domain, id)),
    documents: documentCards(scope, [...new Set([...documents, ...documentsOf(domain, id)])]),
  };
}
