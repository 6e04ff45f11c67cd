import { contentTypes, factLocale, type Fields, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { uidOf } from '../desk/model';
import type { LedgerEvent } from '../ledger/heads';
import { ledgerUid } from '../ledger/subjects';
import { translationStand, type HistoryRow, type Stand } from './state';

/** An entry and the languages in which it is written. */
export interface Written {
  type: TypeName;
  id: string;
  locales: ReadonlySet<string>;
}

interface LightRow {
  id: number;
  subject_uid: string;
  subject_id: string;
  subject_locale: string | null;
  event: LedgerEvent;
}

// More than this the database does not take in one list.
const mostAtOnce = 5_000;

/**
 * Where the translations of entries stand, by `<id>/<locale>`. Two statements for up to 5,000 entries: the rows without what
 * they say, and then the versions that must be compared.
 */
export async function standsOf(
  strapi: Core.Strapi,
  entries: readonly Written[],
  locales: readonly string[],
): Promise<Map<string, Stand>> {
  const stands = new Map<string, Stand>();
  for (let start = 0; start < entries.length; start += mostAtOnce) {
    const piece = entries.slice(start, start + mostAtOnce);
    const light = await lightRows(strapi, piece);
    const payloads = await payloadsOf(
      strapi,
      piece.flatMap((entry) => neededRows(entry, light.get(keyOf(entry)) ?? [])),
    );
    for (const entry of piece) {
      const history = (light.get(keyOf(entry)) ?? []).map((row) => historyRow(row, payloads));
      const { type, id } = entry;
      for (const locale of locales) {
        const asked = { type, locale, hasDraft: entry.locales.has(locale), drafts: contentTypes[type].drafts };
        stands.set(`${id}/${locale}`, translationStand(history, asked));
      }
    }
  }
  return stands;
}

function keyOf({ type, id }: Written): string {
  return `${uidOf(type)}/${id}`;
}

async function lightRows(strapi: Core.Strapi, entries: readonly Written[]): Promise<Map<string, LightRow[]>> {
  const select = strapi.db
    .connection('publications')
    .select('id', 'subject_uid', 'subject_id', 'subject_locale', 'event')
    .whereIn(
      'subject_id',
      entries.map(({ id }) => id),
    )
    .orderBy('id');
  const rows: LightRow[] = await strapi.db.transaction(({ trx }) => select.transacting(trx));
  const found = new Map<string, LightRow[]>();
  for (const row of rows) {
    const key = `${row.subject_uid}/${row.subject_id}`;
    found.set(key, [...(found.get(key) ?? []), row]);
  }
  return found;
}

/** The rows of an entry that say something on which a state hangs. */
function neededRows({ type }: Written, rows: readonly LightRow[]): number[] {
  const dutch = rows.filter((row) => row.subject_locale === factLocale);
  // Of a type without drafts it is new words that count, wherever they came.
  if (!contentTypes[type].drafts) return rows.map(({ id }) => id);
  const others = new Set(rows.map((row) => row.subject_locale).filter((locale) => locale !== factLocale));
  const heads = [...others].flatMap((locale) => rows.filter((row) => row.subject_locale === locale).slice(-1));
  const bases = heads.flatMap(({ id }) => {
    const published = dutch.filter(({ event }) => event === 'published');
    return [published.filter((row) => row.id < id).at(-1) ?? published[0]];
  });
  const source = dutch.at(-1);
  return [...bases, source, ...heads].flatMap((row) => (row === undefined ? [] : [row.id]));
}

async function payloadsOf(strapi: Core.Strapi, ids: readonly number[]): Promise<Map<number, Fields | null>> {
  const payloads = new Map<number, Fields | null>();
  const wanted = [...new Set(ids)];
  for (let start = 0; start < wanted.length; start += mostAtOnce) {
    const rows: { id: number; payload: Fields | null }[] = await strapi.db
      .query(ledgerUid)
      .findMany({ where: { id: { $in: wanted.slice(start, start + mostAtOnce) } }, select: ['id', 'payload'] });
    for (const { id, payload } of rows) payloads.set(id, payload);
  }
  return payloads;
}

function historyRow(row: LightRow, payloads: ReadonlyMap<number, Fields | null>): HistoryRow {
  const { id, subject_locale: locale, event } = row;
  // What was not needed is not looked at: it only counts as a row.
  return { seq: id, locale, event, payload: payloads.has(id) ? (payloads.get(id) ?? null) : {} };
}
