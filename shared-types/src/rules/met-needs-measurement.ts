import { rowsOf, textOf, type Fields } from '../fields.ts';
import { earliestDay, latestDay, type PartialDate } from '../partial-date.ts';
import { dateOf, rowsAt } from '../rule-reading.ts';
import type { Rule } from './rule.ts';

/**
 * “Met” stands on a measurement in that period: one whose period, or else day of measuring, lies within it. An outcome
 * without a period takes the target's; where that is not given either, any measurement will do.
 */
export const metNeedsMeasurement: Rule = {
  name: 'met-needs-measurement',
  judges: 'facts',
  types: ['target'],
  check({ fields }) {
    const superseded = new Set(rowsOf(fields['measurements']).flatMap((row) => textOf(row['supersedes']) ?? []));
    const measurements = rowsOf(fields['measurements']).filter((row) => !superseded.has(String(row['key'])));
    return rowsAt(fields, 'outcomes').flatMap(({ row, path }) => {
      if (row['stated'] !== 'met') return [];
      const period = dateOf(row['period']) ?? dateOf(fields['period']);
      if (measurements.some((measurement) => isWithin(measured(measurement), period))) return [];
      return [
        {
          field: `${path}.stated`,
          message: '“Gehaald” kan pas met een meting uit die periode. Voeg de meting toe of kies “geen meting bekend”.',
          english: '“Met” needs a measurement of that period. Add the measurement or choose “no measurement known”.',
        },
      ];
    });
  },
};

function measured(measurement: Fields): PartialDate | undefined {
  return dateOf(measurement['period']) ?? dateOf(measurement['measuredOn']);
}

function isWithin(date: PartialDate | undefined, period: PartialDate | undefined): boolean {
  if (!period || period.precision === 'unknown') return true;
  if (!date || date.precision === 'unknown') return false;
  return earliestDay(period) <= earliestDay(date) && latestDay(date) <= latestDay(period);
}
