import type { Core } from '@strapi/types';
import { sitesWithin } from '../access/own-sites';
import { typeOf } from '../desk/model';
import { readableVersions, type ListedEntry } from '../desk/listed-entries';
import type { Version } from '../preview/versions';
import { regionsWithSite } from '../receipts/entry-regions';
import type { Days } from './days';
import type { Asker } from './own-entries';

/** What became of the site of a region since midnight. */
export interface LiveToday {
  region: string;
  entries: LiveEntry[];
  /** How many changes the site got beside those that are listed. */
  more: number;
}

/** A language of an entry that a site shows, or has taken off, since today. */
export interface LiveEntry extends ListedEntry {
  event: 'published' | 'withdrawn';
  /** ISO 8601 */
  at: string;
  /** Absolute address of its page; null where there is none. */
  url: string | null;
}

/** How many entries are listed of a region, and how many are looked at: one may have changed more than once. */
const mostEntries = 5;
const looked = 25;

interface Row {
  region: string;
  subject_uid: string;
  subject_id: string;
  subject_locale: string | null;
  event: LiveEntry['event'];
  at: string | number | Date;
  origin: string | null;
  urls: string | string[] | null;
  total: number | string;
}

/** What the sites of somebody's regions show since today, the newest first. Three statements, and one per type shown. */
export async function wentLive(strapi: Core.Strapi, asker: Asker, { began }: Days): Promise<LiveToday[]> {
  const sites = await sitesWithin(strapi, asker.user, await regionsWithSite(strapi), ({ slug }) => slug);
  const rows = await changedSince(
    strapi,
    sites.map(({ slug }) => slug),
    began,
  );
  const versions = newestOfEach(rows);
  const readable = await readableVersions(strapi, versions, asker.userAbility);
  return sites.flatMap(({ slug, name }) => {
    const entries = versions
      .flatMap((version) => {
        const entry = readable.get(version);
        return version.row.region === slug && entry !== undefined ? [toLiveEntry(version.row, entry)] : [];
      })
      .slice(0, mostEntries);
    const total = Number(rows.find(({ region }) => region === slug)?.total ?? 0);
    return total === 0 ? [] : [{ region: name, entries, more: total - entries.length }];
  });
}

async function changedSince(strapi: Core.Strapi, regions: readonly string[], began: Date): Promise<Row[]> {
  const { connection } = strapi.db;
  const each = 'partition by region';
  const placed = connection('receipt_entries')
    .select('region', 'subject_uid', 'subject_id', 'subject_locale', 'event', 'at', 'origin', 'urls')
    .select(connection.raw(`row_number() over (${each} order by id desc) as place, count(*) over (${each}) as total`))
    .where('at', '>=', began)
    .whereIn('region', regions)
    .as('placed');
  return connection(placed).select('*').where('place', '<=', looked).orderBy('place');
}

/** Of each language of an entry on a site its newest change. */
function newestOfEach(rows: readonly Row[]): (Version & { row: Row })[] {
  const newest = new Map<string, Version & { row: Row }>();
  for (const row of rows) {
    const { region, subject_uid: uid, subject_id: id, subject_locale: locale } = row;
    const type = typeOf(uid);
    const key = [region, uid, id, locale].join();
    if (type !== undefined && !newest.has(key)) newest.set(key, { type, id, locale, row });
  }
  return [...newest.values()];
}

function toLiveEntry({ event, at, origin, urls }: Row, entry: ListedEntry & { isWritten: boolean }): LiveEntry {
  const { label, name, locale, path } = entry;
  const stored: unknown = typeof urls === 'string' ? JSON.parse(urls) : urls;
  const [first]: unknown[] = Array.isArray(stored) ? stored : [];
  const url = origin === null || typeof first !== 'string' ? null : `${origin}${first}`;
  return { label, name, locale, path, event, at: new Date(at).toISOString(), url };
}
