import { lineageEndNames } from '../lineage.ts';
import type { Rule } from './rule.ts';

/** No edge leads from a thing to itself. */
export const lineageSelf: Rule = {
  name: 'lineage-self',
  judges: 'facts',
  types: ['lineage'],
  check({ fields }) {
    const from = new Set(lineageEndNames(fields['from']));
    if (!lineageEndNames(fields['to']).some((name) => from.has(name))) return [];
    return [
      {
        field: 'to',
        message: 'Deze lijn loopt van iets naar zichzelf. Kies een ander begin of een ander einde.',
        english: 'This edge leads from a thing to itself. Choose another beginning or another end.',
      },
    ];
  },
};
