import { idsOf } from '../fields.ts';
import { rowsAt } from '../rule-reading.ts';
import type { Rule } from './rule.ts';

/** A Volgspot says how the themes of its own pacts stand, and of no other. */
export const assessmentTheme: Rule = {
  name: 'assessment-theme',
  judges: 'facts',
  types: ['volgspot'],
  check({ fields }, context) {
    const subjects = idsOf(fields['subjects']);
    // Of what the Volgspot is about, another rule asks.
    if (subjects.length === 0) return [];
    return rowsAt(fields, 'assessments')
      .filter(({ row }) => idsOf(row['theme']).some((theme) => !isUnder(subjects, context.themePacts(theme))))
      .map(({ path }) => ({
        field: `${path}.theme`,
        message:
          'Dit thema hoort niet bij het pact waar deze Volgspot over gaat. Kies een thema van dat pact, of zet het andere pact bij “Over de pacten”.',
        english:
          'This theme is not of the pact that this Volgspot is about. Choose a theme of that pact, or add the other pact at “Over de pacten”.',
      }));
  },
};

/** Of a theme that is not known, nothing is said. */
function isUnder(subjects: readonly string[], pacts: readonly string[] | undefined): boolean {
  return pacts === undefined || pacts.some((pact) => subjects.includes(pact));
}
