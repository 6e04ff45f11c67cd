import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';

const named = new AsyncLocalStorage<string>();

/** Runs work whose rows bear the name of somebody who is not signed in while it is done, such as who planned it. */
export function writeAs<T>(writer: string, work: () => Promise<T>): Promise<T> {
  return named.run(writer, work);
}

/**
 * Who writes: the one it is done for, else who is signed in. As the id of an admin user: a name or address would outlive its
 * owner's right to be forgotten.
 */
export function currentWriter(strapi: Core.Strapi): string | null {
  const given = named.getStore();
  if (given !== undefined) return given;
  const state: unknown = strapi.requestContext.get()?.state;
  const user = state !== null && typeof state === 'object' && 'user' in state ? state.user : undefined;
  const id = user !== null && typeof user === 'object' && 'id' in user ? user.id : undefined;
  return typeof id === 'number' || typeof id === 'string' ? writerOf(id) : null;
}

/** Who writes. Throws what Strapi answers with 401 where nobody is signed in. */
export function signedInWriter(strapi: Core.Strapi): string {
  const writer = currentWriter(strapi);
  if (writer === null) throw new errors.UnauthorizedError();
  return writer;
}

/** The name under which an admin user writes. */
export function writerOf(user: number | string): string {
  return `admin:${user}`;
}

/** The id of the admin user that a name stands for; undefined for others. */
export function userOf(writer: string): number | undefined {
  const id = /^admin:(\d+)$/.exec(writer)?.[1];
  return id === undefined ? undefined : Number(id);
}
