import { textOf } from '../fields.ts';
import { isSafeLink, isWebAddress } from '../links.ts';
import { linkProblem } from '../rich-text-check.ts';
import type { Finding, Rule } from './rule.ts';

const outside = ['website', 'outsideAddress', 'archivedAddress', 'auditReport'];

/** Addresses are those of the web, of mail or of this site: never a script. A newsletter's sender is a mail address. */
export const safeAddress: Rule = {
  name: 'safe-address',
  judges: 'text',
  check({ visits }) {
    const findings: Finding[] = [];
    for (const { name, path, value, component } of visits) {
      const address = textOf(value);
      if (address === undefined || component === 'part.sender') continue;
      const isWrong = outside.includes(name) ? !isWebAddress(address) : name === 'address' && !isSafeLink(address);
      if (isWrong) findings.push({ field: path, ...linkProblem(address) });
    }
    return findings;
  },
};
