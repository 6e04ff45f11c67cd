import { rowsOf } from '../fields.ts';
import { newestStatus } from '../newest-status.ts';
import { dateOf } from '../rule-reading.ts';
import type { Rule } from './rule.ts';

/** An ended pact says when it ended, if only that this is unknown. */
export const endedPact: Rule = {
  name: 'ended-pact',
  judges: 'facts',
  types: ['pact'],
  check({ fields }) {
    const state = newestStatus(rowsOf(fields['statusLog']))?.['state'];
    if ((state !== 'ended' && state !== 'completed') || dateOf(fields['ended'])) return [];
    const message = 'Dit pact is beëindigd of afgerond. Vul in wanneer, of XXXX als dat onbekend is.';
    const english = 'This pact has ended or is completed. Fill in when, or XXXX if that is unknown.';
    return [{ field: 'ended', message, english }];
  },
};
