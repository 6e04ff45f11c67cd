import { rowsOf, textOf } from '../fields.ts';
import { rowPath } from '../walk.ts';
import type { Finding, Rule } from './rule.ts';

const correctable = ['part.measurement', 'part.assessment'];

/** A correction names the row that it corrects: another one of the same list. */
export const supersededRow: Rule = {
  name: 'superseded-row',
  judges: 'facts',
  types: ['target', 'volgspot', 'newsletter'],
  check({ visits }) {
    const findings: Finding[] = [];
    for (const { path, attribute, value } of visits) {
      if (attribute.kind !== 'component' || !correctable.includes(attribute.component)) continue;
      const rows = rowsOf(value);
      rows.forEach((row, place) => {
        const superseded = textOf(row['supersedes']);
        if (superseded === undefined || rows.some((other) => other !== row && other['key'] === superseded)) return;
        const message = 'Wat deze rij vervangt, staat niet in de lijst. Kies een andere rij of laat “Vervangt” leeg.';
        const english = 'What this row supersedes is not in the list. Choose another row or leave it empty.';
        findings.push({ field: `${rowPath(path, row, place)}.supersedes`, message, english });
      });
    }
    return findings;
  },
};
