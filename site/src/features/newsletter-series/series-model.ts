import { successionKinds } from '@pactwerk/shared-types';
import { dateText, isOver, type DateText } from '#features/date-text.ts';
import { lineageFrom } from '#features/relations.ts';
import { textOf, type Text } from '#features/rich-text.ts';
import type { Link, PageScope } from '#features/site.ts';
import type { NewsletterSeries } from './newsletter-series.ts';

export interface SeriesModel {
  name: string;
  lang: string | null;
  promise: Text | null;
  publisher: Link | null;
  /** When it stopped; null while it runs. */
  ended: DateText | null;
  /** The series that took its place. */
  successor: Link | null;
}

export function seriesModel(scope: PageScope, series: NewsletterSeries): SeriesModel {
  const successor = successorOf(scope, series);
  return {
    name: series.name,
    lang: scope.langOf(series),
    promise: textOf(scope, series, series.promise),
    publisher: scope.link('organisation', series.publisher),
    ended: hasEnded(scope, series) ? dateText(series.ended, scope.site.locale) : null,
    successor: successor.id === series.id ? null : scope.link('newsletter-series', successor.id),
  };
}

/** Where a reader of a series should subscribe: the last in its line of succession, or the series itself. */
export function successorOf(scope: PageScope, series: NewsletterSeries): NewsletterSeries {
  const seen = new Set([series.id]);
  let last = series;
  for (;;) {
    const next = scope
      .getAll('lineage', lineageFrom(scope.site.domain, last.id))
      .filter((edge) => successionKinds.includes(edge.kind) && edge.to.type === 'newsletter-series')
      .flatMap((edge) => (edge.to.type === 'outside' ? [] : (scope.get('newsletter-series', edge.to.id) ?? [])))
      .find((one) => !seen.has(one.id));
    if (!next) return last;
    seen.add(next.id);
    last = next;
  }
}

/** An end date that has come; one that is known to be unknown says that the series has ended. */
export function hasEnded(scope: PageScope, { ended }: NewsletterSeries): boolean {
  return ended !== null && (ended.date.precision === 'unknown' || isOver(ended, nextDay(scope.site.day)));
}

/** What ends on a day has ended on that day. */
function nextDay(day: string): string {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + 1);
  return moment.toISOString().slice(0, 10);
}
