import { isFields } from '../fields.ts';
import { parsePartialDate, partialDateProblem } from '../partial-date.ts';
import type { Finding, Rule } from './rule.ts';

/** Every date is one that exists, at a precision that is known, and has a time only where the day is known. */
export const validPartialDate: Rule = {
  name: 'partial-date',
  judges: 'text',
  check({ visits }) {
    const findings: Finding[] = [];
    for (const { path, attribute, value } of visits) {
      if (attribute.kind !== 'component' || attribute.component !== 'part.partial-date' || !isFields(value)) continue;
      const words = partialDateProblem(value['value']);
      if (words) findings.push({ field: `${path}.value`, ...words });
      findings.push(
        ...timeProblems(`${path}.time`, value['time'], parsePartialDate(value['value'])?.precision === 'day'),
      );
    }
    return findings;
  },
};

function timeProblems(field: string, time: unknown, hasDay: boolean): Finding[] {
  if (time === null || time === undefined || time === '') return [];
  if (typeof time !== 'string' || !/^([01]\d|2[0-3])(:[0-5]\d)?$/.test(time)) {
    return [
      {
        field,
        message: 'De tijd is niet goed geschreven. Schrijf 09 of 09:30.',
        english: 'The time is not written well. Write 09 or 09:30.',
      },
    ];
  }
  return hasDay
    ? []
    : [
        {
          field,
          message: 'Een tijd kan alleen bij een dag staan. Vul de dag in of haal de tijd weg.',
          english: 'A time can only stand with a day. Fill in the day or take the time away.',
        },
      ];
}
