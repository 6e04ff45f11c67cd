import { checkRichText } from '../rich-text-check.ts';
import type { Finding, Rule } from './rule.ts';

/** Running text holds what readers will see as it was meant: known nodes, allowed links, no images. */
export const validRichText: Rule = {
  name: 'rich-text',
  judges: 'text',
  check({ visits }) {
    const findings: Finding[] = [];
    for (const { path, attribute, value } of visits) {
      if (attribute.kind !== 'scalar' || attribute.type !== 'blocks') continue;
      findings.push(...checkRichText(value).map((words) => ({ field: path, ...words })));
    }
    return findings;
  },
};
