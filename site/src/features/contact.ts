import type { PartContact, TypeName } from '@pactwerk/shared-types';
import type { Reading, StatedDate } from './reading.ts';

/** A functional address first; after `validUntil` it is not shown any more. */
export interface Contact {
  name: string | null;
  email: string | null;
  phone: string | null;
  address: string | null;
  validUntil: StatedDate | null;
}

/** A contact that says nothing is no contact. */
export function toContact<T extends TypeName>(
  read: Reading<T>,
  contact: PartContact | null | undefined,
  field: string,
): Contact | null {
  if (!contact) return null;
  const value = {
    name: read.optional(contact.name),
    email: read.optional(contact.email),
    phone: read.optional(contact.phone),
    address: read.optional(contact.address),
    validUntil: read.date(contact.validUntil, `${field}.validUntil`),
  };
  return (value.name ?? value.email ?? value.phone ?? value.address) ? value : null;
}
