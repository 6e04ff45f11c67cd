import { comparePartialDates } from '@pactwerk/shared-types';
import { listText, plural } from '#i18n/wording.ts';
import { dateText, type DateText } from '#features/date-text.ts';
import type { Link, PageScope } from '#features/site.ts';
import type { outcomeStates } from '#features/vocabulary.ts';
import type { Measurement, Outcome, Quantity, Target } from './target.ts';

/** A promise and, per period, what became of it. */
export interface TargetModel {
  id: string;
  label: string;
  lang: string | null;
  /** The number alone, to be set large. */
  figure: string;
  /** The label without the figure that it begins with: the figure is read before it. Null where it begins otherwise. */
  afterFigure: string | null;
  /** The promise in words: “150 studenten per jaar”; null where the label says as much. */
  words: string | null;
  period: DateText | null;
  group: string | null;
  definition: string | null;
  baseline: string | null;
  replacedBy: Link | null;
  periods: readonly TargetPeriod[];
}

export interface TargetPeriod {
  when: DateText | null;
  /** For the bar beside the word; the word says it too. */
  state: (typeof outcomeStates)[number];
  stated: string;
  measured: readonly { text: string; notes: readonly string[] }[];
  schedule: string | null;
  evidence: string | null;
}

export function targetModel(scope: PageScope, target: Target, replacedBy: Link | null): TargetModel {
  const { labels, locale } = scope.site;
  const { quantity } = target;
  const figure = amountText(quantity.value, locale);
  const rhythm = target.rhythm === null ? '' : ` ${labels.rhythms[target.rhythm]}`;
  return {
    id: target.id,
    label: target.label,
    lang: scope.langOf(target),
    figure,
    afterFigure: target.label.startsWith(`${figure} `) ? target.label.slice(figure.length + 1) : null,
    words: target.label.split(/\s/).includes(figure) ? null : `${quantityWords(scope, quantity)}${rhythm}`,
    period: dateText(target.period, locale),
    group: target.group,
    definition: target.definition,
    baseline:
      target.baselineValue === null
        ? null
        : listText(locale, [amountText(target.baselineValue, locale), dateText(target.baselineOn, locale)?.text]),
    replacedBy,
    periods: periodsOf(scope, target),
  };
}

/** A quantity in the reader's words: “bijna 15 procent”, “5 van de 10”. */
export function quantityWords(scope: PageScope, quantity: Quantity): string {
  const { labels, locale } = scope.site;
  const outOf = quantity.outOf === null ? null : amountText(quantity.outOf, locale);
  const words = labels.qualified(amountText(quantity.value, locale), quantity.qualifier, outOf);
  return quantity.unit === null
    ? words
    : `${words} ${plural(locale, quantity.outOf ?? quantity.value, labels.units[quantity.unit])}`;
}

function periodsOf(scope: PageScope, target: Target): TargetPeriod[] {
  const periods = new Map<string, { outcomes: Outcome[]; measurements: Measurement[] }>();
  const at = (value: Outcome['period']) => {
    const name = value?.date.value ?? '';
    const known = periods.get(name) ?? { outcomes: [], measurements: [] };
    periods.set(name, known);
    return known;
  };
  for (const outcome of target.outcomes) at(outcome.period).outcomes.push(outcome);
  for (const measurement of target.measurements) at(measurement.period).measurements.push(measurement);
  if (periods.size === 0) return [periodModel(scope, target, target.period, undefined, [])];
  return [...periods.values()]
    .map(({ outcomes, measurements }) => ({
      date: outcomes[0]?.period ?? measurements[0]?.period ?? null,
      outcome: outcomes.at(-1),
      measurements,
    }))
    .sort((a, b) =>
      a.date && b.date ? comparePartialDates(a.date.date, b.date.date) : Number(!a.date) - Number(!b.date),
    )
    .map(({ date, outcome, measurements }) => periodModel(scope, target, date, outcome, measurements));
}

/** Where nothing was measured that is what stands there, as plainly as any success (design law 8). */
function periodModel(
  scope: PageScope,
  target: Target,
  date: Outcome['period'],
  outcome: Outcome | undefined,
  measurements: readonly Measurement[],
): TargetPeriod {
  const { labels, locale } = scope.site;
  const corrected = new Set(measurements.map((measurement) => measurement.supersedes));
  const state = outcome?.stated ?? (measurements.length > 0 ? 'running' : 'no_measurement_known');
  return {
    when: dateText(date, locale),
    state,
    stated: labels.outcomeStates[state],
    measured: measurements.map((measurement) => ({
      text: quantityWords(scope, {
        ...target.quantity,
        value: measurement.value,
        qualifier: measurement.qualifier,
        outOf: null,
      }),
      notes: [
        ...(measurement.provisional ? [labels.target.provisional] : []),
        ...(measurement.key !== null && corrected.has(measurement.key) ? [labels.target.corrected] : []),
        ...(measurement.measuredOn ? [dateText(measurement.measuredOn, locale).text] : []),
        ...(measurement.source === null ? [] : [measurement.source]),
      ],
    })),
    schedule: outcome?.schedule && outcome.schedule !== 'unknown' ? labels.schedules[outcome.schedule] : null,
    evidence: outcome?.evidence ?? null,
  };
}

/** A number as the language writes it. */
export function amountText(value: number, locale: string): string {
  return new Intl.NumberFormat([locale, 'nl'], { maximumFractionDigits: 2 }).format(value);
}
