import { dateText, type DateText } from '#features/date-text.ts';
import { textOf, type Text } from '#features/rich-text.ts';
import type { PageScope } from '#features/site.ts';
import { amountText, quantityWords } from '#features/target/target-model.ts';
import { targetModels } from '#features/target/targets.ts';
import type { Block } from './block.ts';
import type { Newsletter } from './newsletter.ts';

/** A number with what it is about. A promise says what became of it; a context figure says that it is no promise. */
export interface FigureModel {
  /** The number alone, to be set large. */
  number: string;
  /** The number in words; null where the label says as much. */
  words: string | null;
  label: Text;
  period: DateText | null;
  /** Of a promise: what was measured, or that no measurement is known. */
  outcome: string | null;
  notes: readonly string[];
}

/** Null when the block points at a target that is not public, and at nothing else. */
export function figureModel(
  scope: PageScope,
  letter: Newsletter,
  block: Extract<Block, { kind: 'figure' }>,
): FigureModel | null {
  return promise(scope, block) ?? context(scope, letter, block);
}

function promise(scope: PageScope, { target, measurement }: Extract<Block, { kind: 'figure' }>): FigureModel | null {
  const value = scope.get('target', target);
  const [model] = value ? targetModels(scope, [value.id]) : [];
  if (!value || !model) return null;
  const chosen = value.measurements.find((one) => one.key !== null && one.key === measurement);
  const period = chosen
    ? model.periods.find(({ when }) => when?.text === dateText(chosen.period, scope.site.locale)?.text)
    : model.periods.at(-1);
  const measured = period?.measured.at(-1);
  return {
    number: model.figure,
    words: model.words,
    label: { text: model.afterFigure ?? model.label, lang: model.lang },
    period: period?.when ?? model.period,
    outcome: period === undefined ? null : [period.stated, measured?.text].filter(Boolean).join(': '),
    notes: measured?.notes ?? [],
  };
}

function context(
  scope: PageScope,
  letter: Newsletter,
  { contextFigure }: Extract<Block, { kind: 'figure' }>,
): FigureModel | null {
  if (!contextFigure) return null;
  const { labels, locale } = scope.site;
  const { quantity, label, asStated, period, source } = contextFigure;
  return {
    number: amountText(quantity.value, locale),
    words: quantityWords(scope, quantity),
    label: textOf(scope, letter, label) ?? { text: label, lang: null },
    period: dateText(period, locale),
    outcome: null,
    notes: [
      ...(asStated === null ? [] : [labels.dates.asStated(asStated)]),
      ...(source === null ? [] : [`${labels.result.source}: ${source}`]),
    ],
  };
}
