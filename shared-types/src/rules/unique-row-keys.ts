import { rowsOf, textOf } from '../fields.ts';
import type { Finding, Rule } from './rule.ts';

/** The rows of a list have keys of their own, as languages and corrections find them by it. */
export const uniqueRowKeys: Rule = {
  name: 'unique-row-keys',
  judges: 'text',
  check({ visits }) {
    const findings: Finding[] = [];
    for (const { path, attribute, value } of visits) {
      if (attribute.kind !== 'zone' && !(attribute.kind === 'component' && attribute.repeatable)) continue;
      const keys = rowsOf(value).flatMap((row) => textOf(row['key']) ?? []);
      const doubled = keys.find((key, place) => keys.indexOf(key) !== place);
      if (doubled === undefined) continue;
      const message = `Twee rijen hebben dezelfde sleutel (${doubled}). Verwijder er een en voer hem opnieuw in.`;
      const english = `Two rows have the same key (${doubled}). Remove one and enter it again.`;
      findings.push({ field: path, message, english });
    }
    return findings;
  },
};
