import { idsOf, rowsOf } from '../fields.ts';
import { dateOf, rowsAt } from '../rule-reading.ts';
import { rowPath } from '../walk.ts';
import type { Finding, Rule } from './rule.ts';

const words = {
  message: 'Deze themastand heeft geen datum. Vul bij “Per” in wanneer de stand zo was, of XXXX als dat onbekend is.',
  english: 'This state of a theme has no date. Fill in at “Per” when it was so, or XXXX if that is unknown.',
};

/** A state of a theme says of which moment it is; in a newsletter the date of the whole block will do. */
export const assessmentDate: Rule = {
  name: 'assessment-date',
  judges: 'facts',
  types: ['volgspot', 'newsletter'],
  check({ type, fields }) {
    if (type === 'volgspot')
      return rowsAt(fields, 'assessments').flatMap(({ row, path }) => undated(row['asOf'], path));
    return rowsOf(fields['blocks']).flatMap((block, place): Finding[] => {
      if (block['__component'] !== 'block.theme-states' || dateOf(block['asOf'])) return [];
      const path = rowPath('blocks', block, place);
      const states = rowsAt(block, 'states');
      if (states.length === 0 && idsOf(block['pact']).length > 0) return [{ field: `${path}.asOf`, ...words }];
      return states.flatMap(({ row, path: inner }) => undated(row['asOf'], `${path}.${inner}`));
    });
  },
};

function undated(asOf: unknown, path: string): Finding[] {
  return dateOf(asOf) ? [] : [{ field: `${path}.asOf`, ...words }];
}
