import { textOf } from '../fields.ts';
import type { Finding, Rule } from './rule.ts';

/**
 * A target that comes back or adds up can be measured only when its unit and group are known. A target with neither rhythm
 * nor period would be one of which nobody knows when it counts.
 */
export const recurringTarget: Rule = {
  name: 'recurring-target',
  judges: 'facts',
  types: ['target'],
  check({ fields }) {
    const { rhythm, unit, targetGroup, period } = fields;
    const findings: Finding[] = [];
    if (!textOf(rhythm) && !period) {
      findings.push({
        field: 'rhythm',
        message: 'Wanneer geldt dit doel? Kies een ritme (elk jaar, één keer, opgeteld) of vul de periode in.',
        english: 'When does this target count? Choose a rhythm (yearly, once, cumulative) or fill in the period.',
      });
    }
    if (rhythm !== 'yearly' && rhythm !== 'cumulative') return findings;
    if (!textOf(unit))
      findings.push({
        field: 'unit',
        message: 'Dit doel komt terug of telt op. Kies waarin het wordt geteld, bijvoorbeeld personen.',
        english: 'This target comes back or adds up. Choose in what it is counted, such as persons.',
      });
    if (!textOf(targetGroup))
      findings.push({
        field: 'targetGroup',
        message: 'Dit doel komt terug of telt op. Vul in om welke groep het gaat.',
        english: 'This target comes back or adds up. Fill in which group it is about.',
      });
    return findings;
  },
};
