import { indexPage, indexRow, type IndexPage } from '#features/index-page/index-page.ts';
import { byOrdinal } from '#features/relations.ts';
import { textOf } from '#features/rich-text.ts';
import type { PageScope } from '#features/site.ts';
import type { Action } from './action.ts';
import { actionState } from './action-card.ts';

/** Actions by their first pact; those without one last. */
export function actionIndex(scope: PageScope): IndexPage {
  const actions = scope.onSite('action').sort(byOrdinal);
  const pacts = [...new Set(actions.map((action) => action.pacts[0] ?? null))];
  const groups = pacts
    .sort((a, b) => Number(a === null) - Number(b === null))
    .map((pact) => ({
      heading: scope.link('pact', pact),
      rows: actions.filter((action) => (action.pacts[0] ?? null) === pact).map((action) => row(scope, action)),
    }));
  return indexPage(scope, 'actions', groups);
}

function row(scope: PageScope, action: Action) {
  const { word, level } = actionState(scope, action);
  return indexRow({
    title: action.title,
    href: scope.href('action', action.id),
    lang: scope.langOf(action),
    label: scope.site.labels.actionKinds[action.kind],
    summary: textOf(scope, action, action.summary),
    state: { word, level },
  });
}
