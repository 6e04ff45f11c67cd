import { dateText } from '#features/date-text.ts';
import { newestFirst } from '#features/entry-order.ts';
import { indexPage, indexRow, type IndexPage } from '#features/index-page/index-page.ts';
import { textOf } from '#features/rich-text.ts';
import type { PageScope } from '#features/site.ts';
import { listText } from '#i18n/wording.ts';
import { beginningOf, type Pact } from './pact.ts';
import { endingOf, latestOf } from './pact-status.ts';

export function pactIndex(scope: PageScope): IndexPage {
  const { labels, locale, day } = scope.site;
  const rows = scope
    .onSite('pact')
    .sort(newestFirst<Pact>(beginningOf))
    .map((pact) => {
      const state = endingOf(pact, day)?.state ?? latestOf(pact.statusLog, day)?.state;
      return indexRow({
        title: pact.title,
        href: scope.href('pact', pact.id),
        lang: scope.langOf(pact),
        label: listText(locale, [labels.pactKinds[pact.kind], state && labels.pactStates[state]]),
        date: dateText(beginningOf(pact), locale),
        summary: textOf(scope, pact, pact.summary),
      });
    });
  return indexPage(scope, 'pacts', [{ heading: null, rows }]);
}
