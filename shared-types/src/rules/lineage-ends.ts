import { lineageEndNames } from '../lineage.ts';
import type { Rule } from './rule.ts';

/** Both ends of an edge name one thing: a pact, an organisation, a series, or a name outside Pactwerk. */
export const lineageEnds: Rule = {
  name: 'lineage-ends',
  judges: 'facts',
  types: ['lineage'],
  check({ fields }) {
    return ['from', 'to'].flatMap((field) => {
      const count = lineageEndNames(fields[field]).length;
      if (count === 1) return [];
      const message =
        count === 0
          ? 'Deze kant van de lijn is leeg. Kies een pact, een organisatie of een reeks, of vul een naam in.'
          : 'Deze kant van de lijn wijst naar meer dan één ding. Laat er één staan: pact, organisatie, reeks of naam.';
      const english =
        count === 0
          ? 'This end of the edge is empty. Choose a pact, an organisation or a series, or fill in a name.'
          : 'This end of the edge names more than one thing. Leave one: pact, organisation, series or name.';
      return [{ field, message, english }];
    });
  },
};
