import type { Source } from './reading.ts';
import { toAction } from './action/action.ts';
import { toConcept } from './concept/concept.ts';
import { toDocument } from './document/document.ts';
import { toEvent } from './event/event.ts';
import { toFilm } from './film/film.ts';
import { toFreePage } from './free-page/free-page.ts';
import { toImprovementStep } from './improvement-step/improvement-step.ts';
import { toLineage } from './lineage/lineage.ts';
import { toNews } from './news/news.ts';
import { toNewsletterSeries } from './newsletter-series/newsletter-series.ts';
import { toNewsletter } from './newsletter/newsletter.ts';
import { toObstacle } from './obstacle/obstacle.ts';
import { toOrganisation } from './organisation/organisation.ts';
import { toPact } from './pact/pact.ts';
import { toRegion } from './region/region.ts';
import { toResult } from './result/result.ts';
import { toTarget } from './target/target.ts';
import { toTheme } from './theme/theme.ts';
import { toVolgspot } from './volgspot/volgspot.ts';

const toValue = {
  action: toAction,
  concept: toConcept,
  document: toDocument,
  event: toEvent,
  film: toFilm,
  'improvement-step': toImprovementStep,
  lineage: toLineage,
  news: toNews,
  'newsletter-series': toNewsletterSeries,
  newsletter: toNewsletter,
  obstacle: toObstacle,
  organisation: toOrganisation,
  pact: toPact,
  page: toFreePage,
  region: toRegion,
  result: toResult,
  target: toTarget,
  theme: toTheme,
  volgspot: toVolgspot,
};

export type ReadType = keyof typeof toValue;
export type ValueOf<T extends ReadType> = ReturnType<(typeof toValue)[T]>;

/** How an entry of each type becomes a domain value. */
export const readers: { readonly [T in ReadType]: (source: Source<T>) => ValueOf<T> } = toValue;
export const readTypes = Object.keys(toValue) as ReadType[];
