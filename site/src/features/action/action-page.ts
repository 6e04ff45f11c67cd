import { dateRangeText, dateText, type DateText } from '#features/date-text.ts';
import { entryPage, type PageBase } from '#features/page.ts';
import { byAsOf } from '#features/pact/pact-status.ts';
import { resultsOf, targetsOf } from '#features/relations.ts';
import { relatedTo, type RelatedModel } from '#features/related.ts';
import { resultModel, type ResultModel } from '#features/result/result-model.ts';
import { htmlOf, textOf, type Html, type Text } from '#features/rich-text.ts';
import { roleModels, type RoleModel } from '#features/role-model.ts';
import type { Link, PageScope } from '#features/site.ts';
import type { TargetModel } from '#features/target/target-model.ts';
import { targetModels } from '#features/target/targets.ts';
import type { Action } from './action.ts';
import { actionState, type ActionState } from './action-card.ts';

export interface ActionPage extends PageBase<'action'> {
  textLang: string | null;
  actionKind: string;
  state: ActionState;
  summary: Text | null;
  body: Html | null;
  period: string | null;
  pacts: readonly Link[];
  themes: readonly Link[];
  roles: readonly RoleModel[];
  funding: readonly { scheme: string; until: DateText | null }[];
  statusLog: readonly { state: string; asOf: DateText | null; source: string | null }[];
  results: readonly ResultModel[];
  targets: readonly TargetModel[];
  related: RelatedModel;
}

export function actionPage(scope: PageScope, action: Action): ActionPage {
  const { labels, locale, domain } = scope.site;
  const model = {
    textLang: scope.langOf(action),
    actionKind: labels.actionKinds[action.kind],
    state: actionState(scope, action),
    summary: textOf(scope, action, action.summary),
    body: htmlOf(scope, action, action.body, 1),
    period: dateRangeText(action.from, action.until, locale),
    pacts: scope.links('pact', action.pacts),
    themes: scope.links('theme', action.themes),
    roles: roleModels(scope, action.roles),
    funding: action.funding.map(({ scheme, until }) => ({ scheme, until: dateText(until, locale) })),
    statusLog: [...action.statusLog].sort(byAsOf).map(({ state, asOf, source }) => ({
      state: labels.actionStates[state],
      asOf: dateText(asOf, locale),
      source,
    })),
    results: scope
      .getAll('result', resultsOf(domain, action.id))
      .map((result) => resultModel(scope, result, action.id)),
    related: relatedTo(scope, action.id),
    targets: targetModels(scope, targetsOf(domain, action.id)),
  };
  return {
    ...entryPage(scope, action, { kind: 'action', title: action.title, description: action.summary }),
    ...model,
  };
}
