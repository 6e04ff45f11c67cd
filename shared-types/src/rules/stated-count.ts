import { idsOf, rowsOf } from '../fields.ts';
import { rowsAt } from '../rule-reading.ts';
import type { Rule } from './rule.ts';

/** The source's count of signatures or organisations differs from what is listed: often a hint, sometimes the source's own error. */
export const statedCount: Rule = {
  name: 'stated-count',
  judges: 'facts',
  types: ['pact'],
  check({ fields }) {
    const signatures = rowsOf(fields['signatures']).filter((row) => (row['role'] ?? 'signatory') === 'signatory');
    if (signatures.length === 0) return [];
    const unnamed = signatures.map((row) => row['unnamedCount']).filter((count) => typeof count === 'number');
    const unnamedTotal = unnamed.reduce((sum, count) => sum + count, 0);
    const listed: Readonly<Record<string, number>> = {
      signatures: signatures.length - unnamed.length + unnamedTotal,
      organisations: new Set(signatures.flatMap((row) => idsOf(row['organisation']))).size + unnamedTotal,
    };
    return rowsAt(fields, 'statedCounts').flatMap(({ row, path }) => {
      const count = listed[String(row['what'])];
      if (count === undefined || row['n'] === count) return [];
      const message = `Genoemd zijn er ${String(row['n'])}, in de lijst staan er ${count}. Klopt de lijst, of noemt de bron een ander aantal?`;
      const english = `${String(row['n'])} are stated, ${count} are listed. Is the list right, or does the source state another number?`;
      return [{ field: `${path}.n`, message, english, severity: 'warn' }];
    });
  },
};
