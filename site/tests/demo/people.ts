import { randomUUID } from 'node:crypto';
import type { Editor } from './desk.ts';

/** Where somebody works, and as what. */
export interface Post {
  readonly role: 'national-editor' | 'regional-editor' | 'translator' | 'reader';
  readonly regions: readonly string[];
  readonly languages: readonly string[];
}

/** A user whom a test made. */
export interface Person {
  readonly id: number;
  readonly email: string;
  readonly password: string;
}

/** Makes a user, as an administrator does it in the admin. */
export async function addPerson(administrator: Editor, { role, regions, languages }: Post): Promise<Person> {
  const roles = await administrator.ask<{ data: { id: number; code: string }[] }>('GET', '/admin/roles');
  const found = roles.data.find(({ code }) => code === role);
  if (!found) throw new Error(`The desk has no role ${role}.`);
  const login = {
    email: `${role}-${regions.join('-')}-${randomUUID()}@voorbeeld.nl`,
    password: `Proef-${randomUUID()}`,
  };
  const { data } = await administrator.ask<{ data: { id: number } }>('POST', '/admin/users', {
    firstname: 'Proef',
    lastname: role,
    email: login.email,
    roles: [found.id],
  });
  await administrator.ask('PUT', `/admin/users/${data.id}`, { password: login.password, isActive: true });
  await administrator.ask('PUT', `/desk/access/${data.id}`, { regions, languages });
  return { id: data.id, ...login };
}

export function removePerson(administrator: Editor, { id }: Person): Promise<unknown> {
  return administrator.ask('DELETE', `/admin/users/${id}`);
}
