import { idsOf } from '../fields.ts';
import type { Finding, Rule } from './rule.ts';

/** Nothing stands under, replaces, causes or supersedes itself. */
export const ownRelation: Rule = {
  name: 'own-relation',
  judges: 'facts',
  check({ type, visits }, { entryId }) {
    const findings: Finding[] = [];
    if (entryId === undefined) return findings;
    for (const { path, attribute, value, component } of visits) {
      if (component !== undefined || attribute.kind !== 'relation' || attribute.target !== type) continue;
      if (!idsOf(value).includes(entryId)) continue;
      findings.push({
        field: path,
        message: `Bij “${attribute.label}” staat deze zelf. Kies iets anders of laat het leeg.`,
        english: `“${attribute.label}” names this entry itself. Choose another or leave it empty.`,
      });
    }
    return findings;
  },
};
