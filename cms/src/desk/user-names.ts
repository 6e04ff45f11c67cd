import type { Core } from '@strapi/types';

/**
 * The names of users of the desk by what rows call them (`admin:7`). Who has no account any more is left out: rows keep no
 * name, so that it can be forgotten.
 */
export async function userNames(
  strapi: Core.Strapi,
  writers: readonly (string | null)[],
): Promise<Map<string, string>> {
  const ids = new Set(writers.flatMap((writer) => /^admin:(\d+)$/.exec(writer ?? '')?.[1] ?? []).map(Number));
  if (ids.size === 0) return new Map();
  const users: { id: number; firstname: string | null; lastname: string | null; email: string }[] = await strapi.db
    .query('admin::user')
    .findMany({ where: { id: { $in: [...ids] } }, select: ['id', 'firstname', 'lastname', 'email'] });
  return new Map(
    users.map(({ id, firstname, lastname, email }) => {
      const name = [firstname, lastname].filter((part) => part !== null && part !== '').join(' ');
      return [`admin:${id}`, name === '' ? email : name];
    }),
  );
}
