import { isEmptyValue } from '../fields.ts';
import { isEmptyRichText } from '../rich-text.ts';
import type { Visit } from '../walk.ts';
import type { Finding, Rule } from './rule.ts';

/** What the content model calls required stands there, in rows and blocks too. Dates have a rule of their own. */
export const requiredField: Rule = {
  name: 'required-field',
  judges: 'text',
  check({ visits }) {
    const findings: Finding[] = [];
    for (const visit of visits) {
      if (!visit.attribute.required || visit.component === 'part.partial-date' || !isMissing(visit)) continue;
      findings.push({
        field: visit.path,
        message: `“${visit.attribute.label}” is leeg. Vul dit in.`,
        english: `“${visit.attribute.label}” is empty. Fill it in.`,
      });
    }
    return findings;
  },
};

function isMissing({ attribute, value }: Visit): boolean {
  if (isEmptyValue(value)) return true;
  return attribute.kind === 'scalar' && attribute.type === 'blocks' && isEmptyRichText(value);
}
