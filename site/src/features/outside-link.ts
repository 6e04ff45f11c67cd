import type { PartLink, TypeName } from '@pactwerk/shared-types';
import type { Reading } from './reading.ts';

/** A link that leaves the sites. */
export interface OutsideLink {
  label: string;
  address: string;
  archivedAddress: string | null;
}

/** Only web and mail addresses are links; anything else is refused, `javascript:` first of all. */
export function toOutsideLink<T extends TypeName>(
  read: Reading<T>,
  link: PartLink | null | undefined,
  field: string,
): OutsideLink | null {
  if (!link) return null;
  const address = toAddress(read, link.address, `${field}.address`);
  if (address === null) return null;
  return {
    label: read.optional(link.label) ?? address,
    address,
    archivedAddress: toAddress(read, link.archivedAddress, `${field}.archivedAddress`),
  };
}

export function toAddress<T extends TypeName>(
  read: Reading<T>,
  value: string | null | undefined,
  field: string,
): string | null {
  const address = read.optional(value);
  if (address === null) return null;
  if (isOutsideAddress(address)) return address;
  read.refuse(field, 'address', `“${address.slice(0, 60)}” is geen webadres. Begin met https:// of http://.`);
  return null;
}

function isOutsideAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  return ['https:', 'http:', 'mailto:'].includes(new URL(address).protocol);
}
