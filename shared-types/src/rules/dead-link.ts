import { outsideLinks } from '../outside-links.ts';
import type { Finding, Rule } from './rule.ts';

/**
 * A link to another site works. One with an archived copy beside it may stay; and when an editor looked after the desk did,
 * the editor is right: some sites answer people alone.
 */
export const deadLink: Rule = {
  name: 'dead-link',
  judges: 'text',
  check({ visits }, context) {
    return outsideLinks(visits).flatMap(({ path, address, isArchived, lastChecked }): Finding[] => {
      const since = context.deadSince(address);
      if (since === undefined || isArchived || (lastChecked !== undefined && lastChecked >= since)) return [];
      const shown = address.slice(0, 120);
      return [
        {
          field: path,
          message: `De link naar ${shown} werkt niet meer. Zoek het nieuwe adres, of haal de link weg.`,
          english: `The link to ${shown} works no more. Find its new address, or take the link away.`,
          severity: 'warn',
        },
      ];
    });
  },
};
