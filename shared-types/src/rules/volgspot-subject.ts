import { idsOf } from '../fields.ts';
import type { Rule } from './rule.ts';

/** A Volgspot looks back at something. */
export const volgspotSubject: Rule = {
  name: 'volgspot-subject',
  judges: 'facts',
  types: ['volgspot'],
  check({ fields }) {
    if (idsOf(fields['subjects']).length > 0) return [];
    return [
      {
        field: 'subjects',
        message: 'Deze Volgspot gaat nog nergens over. Kies ten minste één pact.',
        english: 'This Volgspot is about nothing yet. Choose at least one pact.',
      },
    ];
  },
};
