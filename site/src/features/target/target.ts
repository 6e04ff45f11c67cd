import { Reading, type Source, type StatedDate, type Value } from '#features/reading.ts';
import { outcomeStates, qualifiers, rhythms, schedules, units } from '#features/vocabulary.ts';

/** A promised quantity and what was measured of it. */
export interface Target extends Value<'target'> {
  label: string;
  definition: string | null;
  pact: string | null;
  theme: string | null;
  action: string | null;
  quantity: Quantity;
  rhythm: (typeof rhythms)[number] | null;
  period: StatedDate | null;
  group: string | null;
  baselineValue: number | null;
  baselineOn: StatedDate | null;
  supersedes: string | null;
  outcomes: readonly Outcome[];
  measurements: readonly Measurement[];
}

export interface Quantity {
  value: number;
  /** With “x of y”: the y. */
  outOf: number | null;
  qualifier: (typeof qualifiers)[number];
  unit: (typeof units)[number] | null;
}

export interface Outcome {
  period: StatedDate | null;
  stated: (typeof outcomeStates)[number];
  schedule: (typeof schedules)[number] | null;
  evidence: string | null;
}

export interface Measurement {
  key: string | null;
  period: StatedDate | null;
  value: number;
  qualifier: (typeof qualifiers)[number];
  provisional: boolean;
  measuredOn: StatedDate | null;
  source: string | null;
  /** The key of the row that this one corrects. */
  supersedes: string | null;
}

export function toTarget(source: Source<'target'>): Target {
  const read = new Reading(source);
  const { fields } = source;
  return read.done({
    label: read.text(fields.label, 'label'),
    definition: read.optional(fields.definition),
    pact: read.ref(fields.pact),
    theme: read.ref(fields.theme),
    action: read.ref(fields.action),
    quantity: {
      value: read.number(fields.quantity, 'quantity'),
      outOf: fields.outOf ?? null,
      qualifier: read.oneOrNull(qualifiers, fields.qualifier, 'qualifier') ?? 'exact',
      unit: read.oneOrNull(units, fields.unit, 'unit'),
    },
    rhythm: read.oneOrNull(rhythms, fields.rhythm, 'rhythm'),
    period: read.date(fields.period, 'period'),
    group: read.optional(fields.targetGroup),
    baselineValue: fields.baselineValue ?? null,
    baselineOn: read.date(fields.baselineOn, 'baselineOn'),
    supersedes: read.ref(fields.supersedes),
    outcomes: read.rows(fields.outcomes, 'outcomes', (row, path) => ({
      period: read.date(row.period, `${path}.period`),
      stated: read.one(outcomeStates, row.stated, `${path}.stated`),
      schedule: read.oneOrNull(schedules, row.schedule, `${path}.schedule`),
      evidence: read.optional(row.evidence),
    })),
    measurements: read.rows(fields.measurements, 'measurements', (row, path) => ({
      key: row.key,
      period: read.date(row.period, `${path}.period`),
      value: read.number(row.value, `${path}.value`),
      qualifier: read.oneOrNull(qualifiers, row.qualifier, `${path}.qualifier`) ?? 'exact',
      provisional: row.provisional ?? false,
      measuredOn: read.date(row.measuredOn, `${path}.measuredOn`),
      source: read.optional(row.source),
      supersedes: read.optional(row.supersedes),
    })),
  });
}
