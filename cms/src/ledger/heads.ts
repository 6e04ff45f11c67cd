import type { Core } from '@strapi/types';
import { ledgerUid, type Subject } from './subjects';
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

/**
 * The newest row per language of an entry, by locale ('' where there are no languages); inside a transaction it sees the rows
 * that the transaction wrote.
 */
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
