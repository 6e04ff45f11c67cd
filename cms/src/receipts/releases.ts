import type { Core } from '@strapi/types';
import { receiptUid, type Pin, type Receipt } from './receipts';

/** How many releases a page of the list holds. */
export const releasesPerPage = 20;

/** How many entries are named of one release. */
const mostEntries = 10;

/** What one release published or took off. */
export interface ReleaseEntry {
  type: string;
  id: string;
  locale: string | null;
  event: 'published' | 'withdrawn';
  /** What it was called when it was published; null for what was redacted since. */
  name: string | null;
  /** `admin:<id>` of who published or withdrew it. */
  by: string | null;
  url: string | null;
}

/** A release that became public, or one that was refused. */
export interface ListedRelease {
  receipt: Receipt;
  entries: ReleaseEntry[];
  /** How many entries it changed; `entries` names the first of them. */
  total: number;
}

/** What a region's site shows. */
export interface SiteStand {
  /** The receipt of the public release; undefined while there is none. */
  shown: Receipt | undefined;
  /** The newest receipt of all. */
  newest: Receipt | undefined;
  /** The rollback that holds the site. */
  pin: Pin | undefined;
}

/** What the site of each region shows, whatever epoch it is of. Three statements. */
export async function siteStands(strapi: Core.Strapi): Promise<Map<string, SiteStand>> {
  const newestOf = async (...states: Receipt['state'][]): Promise<Map<string, Receipt>> => {
    const ids: { id: number }[] = await strapi.db
      .connection('receipts')
      .whereIn('state', states)
      .max('id as id')
      .groupBy('region');
    const receipts: Receipt[] = await strapi.db
      .query(receiptUid)
      .findMany({ where: { id: { $in: ids.map(({ id }) => id) } } });
    return new Map(receipts.map((one) => [one.region, one]));
  };
  const newest = await newestOf('building', 'live', 'held', 'refused');
  const shown = await newestOf('live', 'held');
  return new Map(
    [...newest].map(([region, one]) => {
      const stand = shown.get(region);
      return [region, { newest: one, shown: stand, pin: stand?.detail?.pin }];
    }),
  );
}

/** The releases of a region, the newest first, with what each of them published; `page` counts from 1. */
export async function releasesOf(
  strapi: Core.Strapi,
  region: string,
  page: number,
): Promise<{ releases: ListedRelease[]; total: number }> {
  const ids = await releaseIds(strapi, region);
  const wanted = ids.slice((page - 1) * releasesPerPage, page * releasesPerPage);
  const receipts: Receipt[] = await strapi.db
    .query(receiptUid)
    .findMany({ where: { id: { $in: wanted } }, orderBy: { id: 'desc' } });
  const numbers = receipts.flatMap(({ release }) => release ?? []);
  const rows = await entryRows(strapi, region, numbers);
  const names = await nameRows(strapi, rows);
  const releases = receipts.map((receipt) => {
    const own = receipt.state === 'live' ? rows.filter((row) => isOf(row, receipt)) : [];
    return { receipt, entries: own.map((row) => toEntry(row, names)), total: own[0]?.total ?? 0 };
  });
  return { releases, total: ids.length };
}

/** Of every release its first receipt, and every refusal; the newest first. */
async function releaseIds(strapi: Core.Strapi, region: string): Promise<number[]> {
  const { connection } = strapi.db;
  const made: { id: number }[] = await connection('receipts')
    .where({ region, state: 'live' })
    .whereNotNull('release')
    .min('id as id')
    .groupBy('epoch', 'release');
  const refused: { id: number }[] = await connection('receipts').where({ region, state: 'refused' }).select('id');
  return [...made, ...refused].map(({ id }) => id).sort((one, other) => other - one);
}

interface EntryRow {
  epoch: string;
  release: number;
  seq: number;
  subject_uid: string;
  subject_id: string;
  subject_locale: string | null;
  event: ReleaseEntry['event'];
  origin: string | null;
  urls: string | string[] | null;
  total: number;
}

/** The first entries of each release, in the order in which they were published. */
async function entryRows(strapi: Core.Strapi, region: string, releases: readonly number[]): Promise<EntryRow[]> {
  const { connection } = strapi.db;
  const each = 'partition by epoch, release';
  const placed = connection('receipt_entries')
    .select('epoch', 'release', 'seq', 'subject_uid', 'subject_id', 'subject_locale', 'event', 'origin', 'urls')
    .select(connection.raw(`row_number() over (${each} order by seq) as place, count(*) over (${each}) as total`))
    .where({ region })
    .whereIn('release', releases)
    .as('placed');
  const rows: EntryRow[] = await connection(placed).select('*').where('place', '<=', mostEntries).orderBy('seq');
  return rows.map((row) => ({ ...row, total: Number(row.total) }));
}

function isOf(row: EntryRow, { epoch, release }: Receipt): boolean {
  return row.epoch === epoch && row.release === release;
}

interface NameRow {
  id: number;
  subject_uid: string;
  subject_id: string;
  subject_locale: string | null;
  event: string;
  by: string | null;
  name: string | null;
}

/** By what entries are called, in the order in which the desk looks for it. */
const nameFields = ['title', 'name', 'label', 'text', 'publishedName'] as const;

/** The ledger's rows of these entries up to the newest of them, without their payloads. */
async function nameRows(strapi: Core.Strapi, rows: readonly EntryRow[]): Promise<NameRow[]> {
  if (rows.length === 0) return [];
  const postgres = strapi.db.dialect.client === 'postgres';
  const { connection } = strapi.db;
  const field = (name: string) => (postgres ? `payload->>'${name}'` : `json_extract(payload, '$.${name}')`);
  return connection('publications')
    .select('id', 'subject_uid', 'subject_id', 'subject_locale', 'event', 'by')
    .select(connection.raw(`coalesce(${nameFields.map(field).join(', ')}) as name`))
    .whereIn('subject_id', [...new Set(rows.map((row) => row.subject_id))])
    .where('id', '<=', Math.max(...rows.map(({ seq }) => seq)))
    .orderBy('id', 'desc');
}

function toEntry(row: EntryRow, names: readonly NameRow[]): ReleaseEntry {
  const ofEntry = names.filter((one) => one.subject_uid === row.subject_uid && one.subject_id === row.subject_id);
  const own = ofEntry.find(({ id }) => id === row.seq);
  const named = ofEntry.find(
    ({ id, event, subject_locale }) => id <= row.seq && event === 'published' && subject_locale === row.subject_locale,
  );
  const urls: unknown = typeof row.urls === 'string' ? JSON.parse(row.urls) : row.urls;
  const [first]: unknown[] = Array.isArray(urls) ? urls : [];
  return {
    type: /^api::([a-z-]+)\./.exec(row.subject_uid)?.[1] ?? row.subject_uid,
    id: row.subject_id,
    locale: row.subject_locale,
    event: row.event,
    name: named?.name ?? null,
    by: own?.by ?? null,
    url: row.origin === null || typeof first !== 'string' ? null : `${row.origin}${first}`,
  };
}
