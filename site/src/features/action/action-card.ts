import { dateText, type DateText } from '#features/date-text.ts';
import { latestOf } from '#features/pact/pact-status.ts';
import { textOf, type Text } from '#features/rich-text.ts';
import type { PageScope } from '#features/site.ts';
import type { actionStates } from '#features/vocabulary.ts';
import type { Action } from './action.ts';

/** How far an action is: a word, a date and how much of a bar is filled. */
export interface ActionState {
  word: string;
  asOf: DateText | null;
  level: 0 | 1 | 2 | 3 | 4 | null;
}

export interface ActionCardModel {
  title: string;
  href: string | null;
  lang: string | null;
  actionKind: string;
  state: ActionState;
  summary: Text | null;
}

const levels: Record<(typeof actionStates)[number], ActionState['level']> = {
  idea: 0,
  applied: 1,
  granted: 1,
  refused: 0,
  running: 2,
  closing: 3,
  completed: 4,
  stopped: 0,
  continued_elsewhere: 4,
};

export function actionCard(scope: PageScope, action: Action): ActionCardModel {
  return {
    title: action.title,
    href: scope.href('action', action.id),
    lang: scope.langOf(action),
    actionKind: scope.site.labels.actionKinds[action.kind],
    state: actionState(scope, action),
    summary: textOf(scope, action, action.summary),
  };
}

/** The newest state that has begun; “nothing known” where none was ever told. */
export function actionState(scope: PageScope, action: Action): ActionState {
  const { labels, day, locale } = scope.site;
  const latest = latestOf(action.statusLog, day);
  if (!latest) return { word: labels.action.noStatus, asOf: null, level: null };
  return {
    word: labels.actionStates[latest.state],
    asOf: latest.asOf?.date.precision === 'unknown' ? null : dateText(latest.asOf, locale),
    level: levels[latest.state],
  };
}
