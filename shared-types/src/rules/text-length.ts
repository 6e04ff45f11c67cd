import { longestText } from '../rich-text-check.ts';
import type { Finding, Rule } from './rule.ts';

/** Most characters of a field of one line, which is what a column of PostgreSQL holds. */
export const longestLine = 255;

/** No text is longer than can be stored and shown. Rich text counts its own length. */
export const textLength: Rule = {
  name: 'text-length',
  judges: 'text',
  check({ visits }) {
    const findings: Finding[] = [];
    for (const { path, attribute, value } of visits) {
      if (attribute.kind !== 'scalar' || typeof value !== 'string') continue;
      const longest = attribute.type === 'text' ? longestText : longestLine;
      if (value.length <= longest) continue;
      findings.push({
        field: path,
        message: `Deze tekst is te lang. Maak er ten hoogste ${longest} tekens van; nu zijn het er ${value.length}.`,
        english: `This text is too long. Make it at most ${longest} characters; it has ${value.length}.`,
      });
    }
    return findings;
  },
};
