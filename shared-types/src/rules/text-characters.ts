import { controlProblems } from '../rich-text-check.ts';
import type { Finding, Rule } from './rule.ts';

/** Text has no NUL and no other invisible control characters; a line has no line breaks. */
export const textCharacters: Rule = {
  name: 'text-characters',
  judges: 'text',
  check({ visits }) {
    const findings: Finding[] = [];
    for (const { path, attribute, value } of visits) {
      if (attribute.kind !== 'scalar' || typeof value !== 'string') continue;
      findings.push(...controlProblems(value).map((words) => ({ field: path, ...words })));
      if (attribute.type === 'string' && /[\r\n]/.test(value)) {
        findings.push({
          field: path,
          message: 'Dit veld is één regel. Haal de regeleinden weg.',
          english: 'This field is one line. Take the line breaks away.',
        });
      }
    }
    return findings;
  },
};
