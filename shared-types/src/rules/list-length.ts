import type { Words } from '../problem.ts';
import type { Finding, Rule } from './rule.ts';

/** Most rows of a list, and most blocks of a newsletter: more than any pact has, and still saved and shown at once. */
export const mostRows = 1_000;

/** No list is longer than can be saved and shown. */
export const listLength: Rule = {
  name: 'list-length',
  judges: 'text',
  check({ visits }) {
    const findings: Finding[] = [];
    for (const { path, attribute, value } of visits) {
      if (attribute.kind !== 'component' && attribute.kind !== 'zone') continue;
      if (Array.isArray(value) && value.length > mostRows) findings.push({ field: path, ...tooManyRows(value.length) });
    }
    return findings;
  },
};

/** What to say of a list that is too long. */
export function tooManyRows(count: number): Words {
  return {
    message: `Hier passen ${mostRows} regels; dit zijn er ${count}. Haal er regels af, of verdeel ze over meer items.`,
    english: `${mostRows} rows fit here; these are ${count}. Take rows away, or divide them over more entries.`,
  };
}
