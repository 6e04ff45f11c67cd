import { rowsOf, textOf } from '../fields.ts';
import { newestStatus } from '../newest-status.ts';
import { dateOf } from '../rule-reading.ts';
import type { Finding, Rule } from './rule.ts';

/**
 * An ended pact says when it ended, if only that this is unknown, and what became of it: a lineage edge that leads out of it
 * (not one that leads back to what it followed from) or the reason that there is no follow-up.
 */
export const endedPact: Rule = {
  name: 'ended-pact',
  judges: 'facts',
  types: ['pact'],
  check({ fields }, context) {
    const state = newestStatus(rowsOf(fields['statusLog']))?.['state'];
    if (state !== 'ended' && state !== 'completed') return [];
    const findings: Finding[] = [];
    if (!dateOf(fields['ended'])) {
      findings.push({
        field: 'ended',
        message: 'Dit pact is beëindigd of afgerond. Vul in wanneer, of XXXX als dat onbekend is.',
      });
    }
    const node = `pact:${context.entryId ?? ''}`;
    const livesOn = context.edges().some((edge) => edge.from === node && edge.kind !== 'follows_from');
    if (!livesOn && !textOf(fields['noFollowUpReason'])) {
      const message =
        'Dit pact is beëindigd of afgerond. Maak een lijn naar wat ervoor in de plaats kwam, of vul in waarom er geen vervolg is.';
      findings.push({ field: 'noFollowUpReason', message });
    }
    return findings;
  },
};
