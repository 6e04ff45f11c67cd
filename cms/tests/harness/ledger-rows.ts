import type { Core } from '@strapi/types';

/** A ledger row as the table holds it. */
export interface Row {
  seq: number;
  uid: string;
  id: string;
  locale: string | null;
  event: string;
  payload: Record<string, unknown> | null;
}

/** All rows after a position, in order. */
export async function rowsAfter(strapi: Core.Strapi, after: number, uid?: string): Promise<Row[]> {
  const rows = await strapi.db.query('api::publication.publication').findMany({
    where: { id: { $gt: after }, ...(uid === undefined ? {} : { subjectUid: uid }) },
    orderBy: { id: 'asc' },
  });
  return rows.map((row) => ({
    seq: row.id,
    uid: row.subjectUid,
    id: row.subjectId,
    locale: row.subjectLocale,
    event: row.event,
    payload: row.payload,
  }));
}

/** The position of the newest row. */
export async function position(strapi: Core.Strapi): Promise<number> {
  const row = await strapi.db.query('api::publication.publication').findOne({ orderBy: { id: 'desc' } });
  return row?.id ?? 0;
}

/** Rows in short: `published nl`, `withdrawn de` … */
export function inShort(rows: readonly Row[]): string[] {
  return rows.map((row) => (row.locale === null ? row.event : `${row.event} ${row.locale}`));
}
