import { idsOf } from '../fields.ts';
import { rowsAt } from '../rule-reading.ts';
import type { Rule } from './rule.ts';

/** A document has a file that everyone can read. */
export const accessibleVersion: Rule = {
  name: 'accessible-version',
  judges: 'facts',
  types: ['document'],
  check({ fields }) {
    const files = rowsAt(fields, 'files').filter(({ row }) => idsOf(row['file']).length > 0);
    if (files.length === 0 || files.some(({ row }) => row['accessible'] === 'fully')) return [];
    const message =
      'Geen van de bestanden is volledig toegankelijk. Voeg een toegankelijke versie toe, of zet de inhoud op een pagina.';
    const english = 'None of the files is fully accessible. Add an accessible version, or put what it says on a page.';
    return [{ field: 'files', message, english, severity: 'warn' }];
  },
};
