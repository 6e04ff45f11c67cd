import { factLocale } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { toLedgerRow, type LedgerRow } from './heads';
import { ledgerUid, type SubjectType } from './subjects';
import { regionAttribute } from './type-defs';

/** A piece of a longer list; `hasMore` says whether asking on after its last row brings more. */
export interface Piece {
  rows: LedgerRow[];
  hasMore: boolean;
}

export interface HeadsQuery {
  region?: string | undefined;
  locale?: string | undefined;
  first: number;
  /** The cursor of the last row that was read; see `cursorOf`. */
  after?: string | undefined;
}

// Everything below asks for ids in SQL and then for their rows: two statements, however many rows.
const table = 'publications';
const isHead = (row: string) =>
  `not exists (select 1 from ${table} newer where newer.subject_uid = ${row}.subject_uid
     and newer.subject_id = ${row}.subject_id
     and coalesce(newer.subject_locale, '') = coalesce(${row}.subject_locale, '') and newer.id > ${row}.id)`;

/** Rows after a position, in commit order. */
export async function feed(strapi: Core.Strapi, after: number, first: number): Promise<Piece> {
  const rows: unknown[] = await strapi.db
    .query(ledgerUid)
    .findMany({ where: { id: { $gt: after } }, orderBy: { id: 'asc' }, limit: first + 1 });
  return { rows: rows.slice(0, first).map(toLedgerRow), hasMore: rows.length > first };
}

/**
 * The newest row of every subject, in commit order. A subject that changes while a reader goes through the pieces comes
 * again, later; none is skipped.
 */
export async function heads(strapi: Core.Strapi, after: number, first: number): Promise<Piece> {
  const ids: { id: number }[] = await strapi.db
    .connection(`${table} as head`)
    .select('head.id')
    .where('head.id', '>', after)
    .whereRaw(isHead('head'))
    .orderBy('head.id')
    .limit(first + 1);
  return piece(strapi, ids, first, (row) => row.seq);
}

/**
 * What is public of a type, by id and language. Facts, and with them regions, are those of the nl row, and without a public
 * nl row nothing of an entry is (design law 5).
 */
export async function publicHeads(strapi: Core.Strapi, type: SubjectType, query: HeadsQuery): Promise<Piece> {
  const select = strapi.db
    .connection(`${table} as head`)
    .select('head.id')
    .where('head.subject_uid', type.uid)
    .where('head.event', 'published')
    .whereRaw(isHead('head'));
  if (query.locale !== undefined) void select.where('head.subject_locale', query.locale);
  if (query.after !== undefined) {
    const [id = '', locale = ''] = query.after.split('/');
    void select.whereRaw(`(head.subject_id > ? or (head.subject_id = ? and coalesce(head.subject_locale, '') > ?))`, [
      id,
      id,
      locale,
    ]);
  }
  const region = query.region === undefined ? undefined : regionIs(strapi, type, query.region);
  if (type.localized) {
    void select.whereRaw(
      `exists (select 1 from ${table} facts where facts.subject_uid = head.subject_uid
         and facts.subject_id = head.subject_id and facts.subject_locale = ? and facts.event = 'published'
         and ${isHead('facts')} ${region === undefined ? '' : `and ${region.sql('facts')}`})`,
      [factLocale, ...(region?.bindings ?? [])],
    );
  } else if (region !== undefined) void select.whereRaw(region.sql('head'), region.bindings);

  const ids: { id: number }[] = await select
    .orderBy('head.subject_id')
    .orderByRaw(`coalesce(head.subject_locale, '')`)
    .limit(query.first + 1);
  const order = new Map(ids.map(({ id }, index) => [id, index]));
  return piece(strapi, ids, query.first, (row) => order.get(row.seq) ?? 0);
}

/** Where `publicHeads` goes on after a row: by identity, so that rows appended meanwhile shift nothing. */
export function cursorOf(row: LedgerRow): string {
  return `${row.id}/${row.locale ?? ''}`;
}

/** The rows of one entry, or of one of its languages, oldest first. */
export async function history(
  strapi: Core.Strapi,
  subject: { uid: string; id: string; locale?: string | undefined },
  after: number,
  first: number,
): Promise<LedgerRow[]> {
  const rows: unknown[] = await strapi.db.query(ledgerUid).findMany({
    where: {
      id: { $gt: after },
      subjectUid: subject.uid,
      subjectId: subject.id,
      ...(subject.locale === undefined ? {} : { subjectLocale: subject.locale }),
    },
    orderBy: { id: 'asc' },
    limit: first,
  });
  return rows.map(toLedgerRow);
}

/** The position of the newest row; 0 when there is none. */
export async function headPosition(strapi: Core.Strapi): Promise<number> {
  const row: { id: number } | null = await strapi.db
    .query(ledgerUid)
    .findOne({ select: ['id'], orderBy: { id: 'desc' } });
  return row?.id ?? 0;
}

function regionIs(strapi: Core.Strapi, type: SubjectType, region: string) {
  const attribute = regionAttribute(type.attributes);
  if (attribute === undefined) throw new Error(`${type.name} has no region of its own to ask by.`);
  return strapi.db.dialect.client === 'postgres'
    ? {
        sql: (row: string) => `${row}.payload @> ?::jsonb`,
        bindings: [JSON.stringify({ [attribute]: [region] })],
      }
    : {
        sql: (row: string) => `exists (select 1 from json_each(${row}.payload, '$.${attribute}') where value = ?)`,
        bindings: [region],
      };
}

async function piece(
  strapi: Core.Strapi,
  ids: readonly { id: number }[],
  first: number,
  place: (row: LedgerRow) => number,
): Promise<Piece> {
  const wanted = ids.slice(0, first).map(({ id }) => id);
  const rows: unknown[] = await strapi.db.query(ledgerUid).findMany({ where: { id: { $in: wanted } } });
  return {
    rows: rows.map(toLedgerRow).sort((one, other) => place(one) - place(other)),
    hasMore: ids.length > first,
  };
}
