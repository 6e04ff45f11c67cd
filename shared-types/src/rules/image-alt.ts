import { idsOf, textOf } from '../fields.ts';
import type { Finding, Rule } from './rule.ts';

/** Every image is described in the language of the entry, or said to be decoration. */
export const imageAlt: Rule = {
  name: 'image-alt',
  judges: 'text',
  check({ visits }) {
    const findings: Finding[] = [];
    for (const { name, path, component, holder, value } of visits) {
      if (name !== 'alt' || (component !== 'part.alt-image' && component !== 'part.cover')) continue;
      if (idsOf(holder['image']).length === 0 || holder['decorative'] === true || textOf(value)) continue;
      findings.push({
        field: path,
        message: 'Deze afbeelding heeft geen beschrijving. Schrijf wat er te zien is, of kies “Alleen versiering”.',
        english: 'This image has no description. Write what can be seen, or choose “Alleen versiering” (decoration).',
      });
    }
    return findings;
  },
};
