import { rowsOf, textOf } from '../fields.ts';
import { newestStatus } from '../newest-status.ts';
import type { Rule } from './rule.ts';

/**
 * An ended pact says what became of it: a lineage edge leads out of it (not one that leads back to what it followed from), or
 * it gives the reason that there is no follow-up.
 */
export const endedPactFollowUp: Rule = {
  name: 'ended-pact-follow-up',
  judges: 'facts',
  types: ['pact'],
  check({ fields }, context) {
    const state = newestStatus(rowsOf(fields['statusLog']))?.['state'];
    if ((state !== 'ended' && state !== 'completed') || textOf(fields['noFollowUpReason'])) return [];
    const node = `pact:${context.entryId ?? ''}`;
    if (context.edges().some((edge) => edge.from === node && edge.kind !== 'follows_from')) return [];
    const message =
      'Dit pact is beëindigd of afgerond. Maak een lijn naar wat ervoor in de plaats kwam, of vul in waarom er geen vervolg is.';
    const english =
      'This pact has ended or is completed. Make an edge to what came in its place, or fill in why there is no follow-up.';
    return [{ field: 'noFollowUpReason', message, english }];
  },
};
