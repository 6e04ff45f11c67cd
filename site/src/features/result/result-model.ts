import { dateText, type DateText } from '#features/date-text.ts';
import type { OutsideLink } from '#features/outside-link.ts';
import { htmlOf, type Html } from '#features/rich-text.ts';
import type { Link, PageScope } from '#features/site.ts';
import type { Result } from './result.ts';

export interface ResultModel {
  id: string;
  title: string;
  lang: string | null;
  text: Html | null;
  /** Where work is shared: whose result this is. */
  region: string | null;
  about: readonly Link[];
  organisations: readonly Link[];
  asOf: DateText | null;
  source: OutsideLink | null;
}

/** `here` is the entry on whose page it stands: that one is not named again. */
export function resultModel(scope: PageScope, result: Result, here?: string): ResultModel {
  const about = [
    { type: 'theme', id: result.theme },
    { type: 'action', id: result.action },
    { type: 'pact', id: result.pact },
  ] as const;
  return {
    id: result.id,
    title: result.title,
    lang: scope.langOf(result),
    text: htmlOf(scope, result, result.text, 3),
    region: scope.get('region', result.region)?.name ?? null,
    about: about.filter(({ id }) => id !== here).flatMap(({ type, id }) => scope.link(type, id) ?? []),
    organisations: scope.links('organisation', result.organisations),
    asOf: dateText(result.asOf, scope.site.locale),
    source: result.source,
  };
}
