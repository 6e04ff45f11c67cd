import { idsOf } from '../fields.ts';
import type { Rule } from './rule.ts';

/** A result came of a pact, a theme or an action, or of several of them. */
export const resultSubject: Rule = {
  name: 'result-subject',
  judges: 'facts',
  types: ['result'],
  check({ fields }) {
    if (['pact', 'theme', 'action'].some((field) => idsOf(fields[field]).length > 0)) return [];
    return [
      {
        field: 'pact',
        message: 'Dit resultaat hoort nog nergens bij. Kies een pact, een thema of een actie.',
        english: 'This result belongs to nothing yet. Choose a pact, a theme or an action.',
      },
    ];
  },
};
