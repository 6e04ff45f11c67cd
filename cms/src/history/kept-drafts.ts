import type { Core } from '@strapi/types';
import { localesOf } from '../desk/document-locales';
import type { DocumentMiddleware } from '../desk/document-middleware';
import { typeOf } from '../desk/model';
import type { Payload } from '../ledger/payload';
import type { Subject } from '../ledger/subjects';
import { currentWriter } from '../ledger/writer';

const keptUid = 'api::kept-draft.kept-draft';

/** For how long a replaced draft can be taken back. */
export const keptDays = 90;

/**
 * Why a draft is kept: an editor put an earlier version in its place, or it was sent to be saved after somebody else had saved.
 */
export type KeptBecause = 'replaced' | 'refused';

/** A draft that stands nowhere else. */
export interface KeptDraft {
  number: number;
  payload: Payload;
  because: KeptBecause;
  /** When it was replaced or refused, and who did that or wrote it. */
  at: Date;
  by: string | null;
}

interface StoredRow {
  id: number;
  payload: Payload;
  because: KeptBecause | null;
  at: string;
  by: string | null;
}

/** Keeps a draft, in the transaction that is under way; answers with its number. */
export async function keepDraft(
  strapi: Core.Strapi,
  { uid, id, locale }: Subject,
  payload: Payload,
  because: KeptBecause,
): Promise<number> {
  const data = { subjectUid: uid, subjectId: id, subjectLocale: locale, payload, because };
  const kept: { id: number } = await strapi.db
    .query(keptUid)
    .create({ data: { ...data, at: new Date(), by: currentWriter(strapi) } });
  await dropOldDrafts(strapi);
  return kept.id;
}

/** The kept drafts of one language of an entry, the newest first. */
export async function keptDrafts(strapi: Core.Strapi, { uid, id, locale }: Subject): Promise<KeptDraft[]> {
  const rows: StoredRow[] = await strapi.db.query(keptUid).findMany({
    where: { subjectUid: uid, subjectId: id, subjectLocale: locale, at: { $gte: oldest() } },
    orderBy: { id: 'desc' },
  });
  return rows.map(({ id: number, payload, because, at, by }) => ({
    number,
    payload,
    because: because ?? 'replaced',
    at: new Date(at),
    by,
  }));
}

/** Removes what was kept long enough. */
export async function dropOldDrafts(strapi: Core.Strapi): Promise<void> {
  await strapi.db.query(keptUid).deleteMany({ where: { at: { $lt: oldest() } } });
}

function oldest(): Date {
  return new Date(Date.now() - keptDays * 24 * 60 * 60 * 1000);
}

/** Forgets the kept drafts of an entry for ever, or what they say in one field. */
export async function forgetKeptDrafts(strapi: Core.Strapi, uid: string, id: string, field?: string): Promise<void> {
  const query = strapi.db.query(keptUid);
  const where = { subjectUid: uid, subjectId: id };
  if (field === undefined) return void (await query.deleteMany({ where }));
  const rows: StoredRow[] = await query.findMany({ where });
  for (const row of rows) {
    await query.update({ where: { id: row.id }, data: { payload: { ...row.payload, [field]: null } } });
  }
}

/** Forgets what was kept of an entry when that is deleted: in the same transaction. */
export function forgetWithDeletion(strapi: Core.Strapi): DocumentMiddleware {
  return async (context, next) => {
    const type = typeOf(context.uid);
    const { documentId } = context.params as { documentId?: string };
    const result = await next();
    if (type === undefined || documentId === undefined || context.action !== 'delete') return result;
    if ((await localesOf(strapi, type, documentId, 'draft')).length === 0)
      await forgetKeptDrafts(strapi, context.uid, documentId);
    return result;
  };
}
