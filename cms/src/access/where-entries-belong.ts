import { contentTypes, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import type { RowStatus } from '../desk/draft';
import { uidOf } from '../desk/model';
import { Belongings, farthest } from './belongings';
import { places, sharedTypes } from './roles';
import { readTies, type Tie } from './ties';

const types = Object.keys(places) as TypeName[];

/** How long what was read of all entries counts when nobody wrote at this desk, in milliseconds. */
const fresh = 1_000;

let last: { at: number; belongings: Promise<Belongings> } | undefined;

/** Where all entries belong. What another desk on the database wrote within the last second may be missing. */
export function allBelongings(strapi: Core.Strapi): Promise<Belongings> {
  // What a transaction reads may be undone with it.
  if (strapi.db.inTransaction()) return readAll(strapi);
  if (last === undefined || Date.now() - last.at > fresh) last = { at: Date.now(), belongings: readAll(strapi) };
  return last.belongings;
}

/** To be called when something was written. */
export function forgetBelongings(): void {
  last = undefined;
}

/** The regions of one entry at this moment, as its draft or what is public of it says, in the running transaction. */
export async function regionsOfEntry(
  strapi: Core.Strapi,
  type: TypeName,
  id: string,
  status: RowStatus = 'draft',
): Promise<ReadonlySet<string>> {
  const ties: Tie[] = [];
  let asked = [{ type, id }];
  for (let distance = 0; distance <= farthest && asked.length > 0; distance += 1) {
    const found = (await Promise.all(asked.map((one) => readTies(strapi, one.type, one.id, status)))).flat();
    ties.push(...found);
    asked = new Belongings(found).targets();
  }
  return new Belongings(ties).regionsOf(type, id);
}

async function readAll(strapi: Core.Strapi): Promise<Belongings> {
  const ties: Tie[] = [];
  for (const type of types) ties.push(...(await readTies(strapi, type)));
  const publicIds = new Map<TypeName, readonly string[]>();
  for (const type of sharedTypes)
    if (contentTypes[type].drafts) publicIds.set(type, await publicAsTheyStand(strapi, type));
  return new Belongings(ties, publicIds);
}

/** Entries whose draft says nothing that is not public. */
async function publicAsTheyStand(strapi: Core.Strapi, type: TypeName): Promise<string[]> {
  const rows: { documentId: string; updatedAt: string; publishedAt: string | null }[] = await strapi.db
    .query(uidOf(type))
    .findMany({ select: ['documentId', 'updatedAt', 'publishedAt'] });
  const drafts = new Map(rows.filter((row) => row.publishedAt === null).map((row) => [row.documentId, row]));
  return rows
    .filter((row) => row.publishedAt !== null)
    .filter(({ documentId, updatedAt }) => {
      const draft = drafts.get(documentId);
      return draft !== undefined && new Date(draft.updatedAt) <= new Date(updatedAt);
    })
    .map(({ documentId }) => documentId);
}
