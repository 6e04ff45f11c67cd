import { idsOf } from '../fields.ts';
import type { Rule } from './rule.ts';

/** A target belongs to one pact, one theme or one action. */
export const targetSubject: Rule = {
  name: 'target-subject',
  judges: 'facts',
  types: ['target'],
  check({ fields }) {
    const filled = ['pact', 'theme', 'action'].filter((field) => idsOf(fields[field]).length > 0);
    if (filled.length === 1) return [];
    return filled.length === 0
      ? [
          {
            field: 'pact',
            message: 'Dit doel hoort nog nergens bij. Kies een pact, een thema of een actie.',
            english: 'This target belongs to nothing yet. Choose a pact, a theme or an action.',
          },
        ]
      : filled.map((field) => ({
          field,
          message: 'Dit doel hoort bij meer dan één ding. Laat er één staan: pact, thema of actie.',
          english: 'This target belongs to more than one thing. Leave one: pact, theme or action.',
        }));
  },
};
