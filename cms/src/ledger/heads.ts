import type { Core } from '@strapi/types';
import { factLocale } from '@pactwerk/shared-types';
import { ledgerUid, subjectType, type Subject } from './subjects';
import type { Payload } from './payload';

export type LedgerEvent = 'published' | 'withdrawn';

/** A row of the ledger as it is stored. `seq` orders all rows by commit. `by` never leaves the desk. */
export interface LedgerRow extends Subject {
  seq: number;
  event: LedgerEvent;
  schemaVersion: number;
  payload: Payload | null;
  at: Date;
  by: string | null;
}

/** The newest row of a subject; inside a transaction it sees the rows that the transaction wrote. */
export async function head(strapi: Core.Strapi, subject: Subject): Promise<LedgerRow | undefined> {
  const row: unknown = await strapi.db.query(ledgerUid).findOne({
    where: { subjectUid: subject.uid, subjectId: subject.id, subjectLocale: subject.locale },
    orderBy: { id: 'desc' },
  });
  return row === null ? undefined : toLedgerRow(row);
}

/** Whether readers see this entry in this language (design law 5: only while its nl is public). */
export async function isPublic(strapi: Core.Strapi, subject: Subject): Promise<boolean> {
  if ((await head(strapi, subject))?.event !== 'published') return false;
  if (subject.locale === null || subject.locale === factLocale) return true;
  if (subjectType(subject.uid)?.localized !== true) return true;
  return (await head(strapi, { ...subject, locale: factLocale }))?.event === 'published';
}

/** The newest row per language of an entry, by locale ('' where there are no languages). */
export async function headsOf(strapi: Core.Strapi, uid: string, id: string): Promise<Map<string, LedgerRow>> {
  const rows: unknown[] = await strapi.db
    .query(ledgerUid)
    .findMany({ where: { subjectUid: uid, subjectId: id }, orderBy: { id: 'asc' } });
  return new Map(rows.map(toLedgerRow).map((row) => [row.locale ?? '', row]));
}

interface StoredRow {
  id: number;
  subjectUid: string;
  subjectId: string;
  subjectLocale: string | null;
  event: LedgerEvent;
  schemaVersion: number;
  payload: Payload | null;
  at: string;
  by: string | null;
}

/** Reads a row of Strapi's query engine; the table's schema.json is what makes it this shape. */
export function toLedgerRow(row: unknown): LedgerRow {
  const stored = row as StoredRow;
  return {
    seq: stored.id,
    uid: stored.subjectUid,
    id: stored.subjectId,
    locale: stored.subjectLocale,
    event: stored.event,
    schemaVersion: stored.schemaVersion,
    payload: stored.payload,
    at: new Date(stored.at),
    by: stored.by,
  };
}
