import type { TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { editorOf, type UserWithRoles } from '../access/remit';
import { allBelongings } from '../access/where-entries-belong';
import { whereReadable } from '../desk/entry-permission';

/** Who looks at the start page, as Strapi's authentication hands it on. */
export interface Asker {
  user: UserWithRoles;
  userAbility: unknown;
}

/** The ids of the entries of a type that belong to somebody's regions; `all` for who works for every region. */
export async function ownIds(strapi: Core.Strapi, { user }: Asker, type: TypeName): Promise<readonly string[] | 'all'> {
  const editor = await editorOf(strapi, user);
  if (editor === undefined || editor.regions === 'all') return 'all';
  return type === 'region' ? editor.regions : (await allBelongings(strapi)).within(type, editor.regions, false);
}

/** What narrows a query to the entries of a type that somebody may read and that are of their regions; undefined when there are none. */
export async function whereOwn(strapi: Core.Strapi, asker: Asker, type: TypeName): Promise<object | undefined> {
  const readable = await whereReadable(strapi, type, asker.userAbility);
  if (readable === undefined) return undefined;
  const ids = await ownIds(strapi, asker, type);
  return ids === 'all' ? readable : { $and: [readable, { documentId: { $in: [...ids] } }] };
}
