import { dateText, type DateText } from '#features/date-text.ts';
import { edgesOf, type EdgeModel } from '#features/lineage/lineage-edges.ts';
import type { PageScope } from '#features/site.ts';
import type { Pact } from './pact.ts';
import { endingOf } from './pact-status.ts';

/** What stands above every page of a pact that has ended: when, why and where it went (domain section 3). */
export interface EndedBanner {
  heading: string;
  date: DateText | null;
  dateSentence: string;
  livesOn: readonly EdgeModel[];
  /** Why nothing followed, where that was said. */
  noFollowUp: { text: string; lang: string | null } | null;
  pact: { text: string; href: string | null; lang: string | null } | null;
}

/** Null while the pact runs. `page` says whether the pact's own page bears it; others name the pact. */
export function endedBanner(scope: PageScope, pact: Pact, page: 'own' | 'other' = 'own'): EndedBanner | null {
  const { labels, day, locale } = scope.site;
  const ending = endingOf(pact, day);
  if (!ending) return null;
  const known = ending.date !== null && ending.date.date.precision !== 'unknown';
  const date = dateText(ending.date, locale);
  return {
    heading: ending.state === 'completed' ? labels.pact.completed : labels.pact.ended,
    date,
    dateSentence: known && date ? labels.pact.endedOn(date.text) : labels.pact.endUnknown,
    livesOn: edgesOf(scope, pact.id).future,
    noFollowUp: pact.noFollowUpReason === null ? null : { text: pact.noFollowUpReason, lang: scope.langOf(pact) },
    pact: page === 'own' ? null : scope.link('pact', pact.id),
  };
}
