import type { Core } from '@strapi/types';
import { changeEpoch } from './epoch';
import { headsOf } from './heads';
import { inLedgerTransaction } from './lock';
import { ledgerUid, subjectType } from './subjects';
import type { Payload } from './payload';

/** What is to be forgotten: an entry in all languages, or one field of it. */
export interface Redaction {
  uid: string;
  id: string;
  /** Name of an attribute; the whole payload when it is left out. */
  field?: string;
}

/**
 * Blanks a field or the whole of an entry in every row it ever had, for ever: the row stays, what it said is gone. Changes
 * the epoch, so that every reader forgets its copy and builds anew.
 *
 * An entry that is public must be withdrawn first, a field be emptied and published: else the next publish says it again.
 *
 * @returns how many rows were blanked
 */
export async function redact(strapi: Core.Strapi, { uid, id, field }: Redaction): Promise<number> {
  const type = subjectType(uid);
  if (field !== undefined && type?.attributes[field] === undefined) {
    throw new Error(`${type?.name ?? uid} has no field ${field}.`);
  }
  return inLedgerTransaction(strapi, async () => {
    const heads = [...(await headsOf(strapi, uid, id)).values()];
    const says = heads.some(
      (head) =>
        head.event === 'published' && head.payload !== null && (field === undefined || !isBlank(head.payload[field])),
    );
    if (says) {
      throw new Error(
        field === undefined
          ? `${id} is public. Withdraw it first, in every language.`
          : `${id} is public with ${field}. Empty the field and publish it first, in every language.`,
      );
    }
    const rows: { id: number; payload: Payload | null }[] = await strapi.db
      .query(ledgerUid)
      .findMany({ where: { subjectUid: uid, subjectId: id, event: 'published' }, select: ['id', 'payload'] });
    const telling = rows.filter(({ payload }) => payload !== null && (field === undefined || !isBlank(payload[field])));
    for (const row of telling) {
      const payload = field === undefined ? null : { ...row.payload, [field]: null };
      await strapi.db.query(ledgerUid).update({ where: { id: row.id }, data: { payload } });
    }
    if (telling.length > 0) await changeEpoch(strapi);
    return telling.length;
  });
}

function isBlank(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
