import { isOver } from '#features/date-text.ts';
import type { Domain } from '#features/domain.ts';
import type { Region } from './region.ts';

/** E-mail address of whoever hears of weaknesses of a site: the region's own contact, else that of a national site; an address that expired is none. */
export function securityContact(domain: Domain, region: Region, day: string): string | null {
  const national = domain.all('region').filter(({ hasSite, kind }) => hasSite && kind === 'national');
  const contacts = [region, ...national].map(({ contact }) => contact);
  return contacts.find((contact) => contact?.email && !isOver(contact.validUntil, day))?.email ?? null;
}
