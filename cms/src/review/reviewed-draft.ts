import { createHash } from 'node:crypto';
import type { Core } from '@strapi/types';
import { canonicalJson } from '../bundle/canonical';
import { draftsAlong } from '../desk/children';
import { uidOf } from '../desk/model';
import { draftPayload, versioned, type Versioned } from '../history/versions';

/** What a review speaks of: the draft of one language with the entries that are published along with it. */
export interface ReviewedDraft {
  /** Another one as soon as anything of it changes. */
  fingerprint: string;
  /** Ids of the users who last changed a part of it. */
  writers: ReadonlySet<number>;
}

/** The draft as it stands; undefined where the language has none. Joins the running transaction. */
export async function reviewedDraft(strapi: Core.Strapi, subject: Versioned): Promise<ReviewedDraft | undefined> {
  const own = await draftPayload(strapi, subject);
  if (own === undefined) return undefined;
  const along = (await draftsAlong(strapi, subject.type, subject.id, [subject.locale])).map(({ type, id, locale }) =>
    versioned(type, id, locale),
  );
  const parts: [string, unknown][] = [];
  for (const child of along) parts.push([`${child.type}/${child.id}`, (await draftPayload(strapi, child))?.payload]);
  parts.sort(([one], [other]) => (one < other ? -1 : 1));
  const writers = new Set<number>();
  for (const one of [subject, ...along]) {
    const writer = await lastWriter(strapi, one);
    if (writer !== undefined) writers.add(writer);
  }
  const text = canonicalJson([own.payload, parts]);
  return { fingerprint: createHash('sha256').update(text).digest('base64url'), writers };
}

/** Who changed a draft last; undefined for a command, or somebody who has no account any more. */
async function lastWriter(strapi: Core.Strapi, { type, id, locale }: Versioned): Promise<number | undefined> {
  const row: { updatedBy?: { id: number } | null; createdBy?: { id: number } | null } | null = await strapi.db
    .query(uidOf(type))
    .findOne({
      where: { documentId: id, publishedAt: null, ...(locale === null ? {} : { locale }) },
      select: ['id'],
      populate: { updatedBy: { select: ['id'] }, createdBy: { select: ['id'] } },
    });
  return row?.updatedBy?.id ?? row?.createdBy?.id;
}
