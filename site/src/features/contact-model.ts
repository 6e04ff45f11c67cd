import type { Contact } from './contact.ts';

export type ContactModel = Pick<Contact, 'name' | 'email' | 'phone' | 'address'>;

export function contactModel(contact: Contact | null): ContactModel | null {
  if (!contact) return null;
  const { name, email, phone, address } = contact;
  return { name, email, phone, address };
}
