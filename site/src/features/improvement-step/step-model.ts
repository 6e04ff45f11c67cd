import { dateText, isOver, type DateText } from '#features/date-text.ts';
import { textOf, type Text } from '#features/rich-text.ts';
import type { Link, PageScope } from '#features/site.ts';
import type { ImprovementStep } from './improvement-step.ts';

export interface StepModel {
  id: string;
  text: Text;
  kind: string;
  theme: Link | null;
  owner: Link | null;
  due: DateText | null;
  /** The date is past and no Volgspot has said what became of it. */
  unanswered: boolean;
  followUps: readonly { volgspot: Link; verdict: string }[];
}

export function stepModel(scope: PageScope, step: ImprovementStep, here?: string): StepModel {
  const { labels, locale, day } = scope.site;
  const followUps = step.followUps.flatMap(({ volgspot, verdict }) => {
    const link = scope.link('volgspot', volgspot);
    return link ? [{ volgspot: link, verdict: labels.followUpVerdicts[verdict] }] : [];
  });
  return {
    id: step.id,
    text: textOf(scope, step, step.text),
    kind: labels.stepKinds[step.kind],
    theme: step.theme === here ? null : scope.link('theme', step.theme),
    owner: scope.link('organisation', step.owner),
    due: dateText(step.due, locale),
    unanswered: followUps.length === 0 && isOver(step.due, day),
    followUps,
  };
}
