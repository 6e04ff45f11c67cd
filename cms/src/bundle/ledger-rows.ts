import { factLocale } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { formerAddresses, subjectKey } from '../ledger/addresses';
import { appendRows, type NewRow } from '../ledger/append';
import { headsOf } from '../ledger/heads';
import { ledgerUid, subjectType, type Subject } from '../ledger/subjects';
import { uidOf } from '../desk/model';
import type { StoredEntry } from './collect';
import { type BundleEntry, type FormerAddress, noLanguage } from './entry';
import type { Payload } from './payload';

interface HeadRow {
  id: number;
  subjectUid: string;
  subjectId: string;
  subjectLocale: string | null;
  event: string;
}

/** What is public now, by subject: the payload of the newest row; nothing after a withdrawal. */
export async function readHeads(strapi: Core.Strapi): Promise<Map<string, Payload>> {
  const rows: HeadRow[] = await strapi.db.query(ledgerUid).findMany({
    select: ['id', 'subjectUid', 'subjectId', 'subjectLocale', 'event'],
    where: { subjectUid: { $startsWith: 'api::' } },
    orderBy: { id: 'asc' },
  });
  const newest = new Map(rows.map((row) => [headKey(row.subjectUid, row.subjectId, row.subjectLocale), row]));
  const ids = [...newest].flatMap(([key, { id, event }]) => (event === 'published' ? [[id, key] as const] : []));
  const heads = new Map<string, Payload>();
  for (let first = 0; first < ids.length; first += piece) {
    const keys = new Map(ids.slice(first, first + piece));
    const payloads: { id: number; payload: Payload }[] = await strapi.db
      .query(ledgerUid)
      .findMany({ select: ['id', 'payload'], where: { id: { $in: [...keys.keys()] } } });
    for (const { id, payload } of payloads) heads.set(keys.get(id) ?? '', payload);
  }
  return heads;
}

// Databases take only so many values in one statement.
const piece = 5000;

export function headKey(uid: string, id: string, locale: string | null): string {
  return subjectKey({ uid, id, locale });
}

/** The addresses that entries had before, by `type/id`, of the languages that are public. */
export async function readFormerAddresses(
  strapi: Core.Strapi,
  stored: Iterable<StoredEntry>,
): Promise<Map<string, FormerAddress[]>> {
  const subjects = [...stored].flatMap(({ type, id, languages }) =>
    [...languages].flatMap(([locale, { published }]) => {
      const subject: Subject = { uid: uidOf(type), id, locale: locale === noLanguage ? null : locale };
      return published === null ? [] : [{ key: `${type}/${id}`, subject }];
    }),
  );
  const found = new Map<string, FormerAddress[]>();
  if (subjects.length === 0) return found;
  const addresses = await formerAddresses(
    strapi,
    subjects.map(({ subject }) => subject),
  );
  for (const { key, subject } of subjects) {
    const own = addresses.get(subjectKey(subject)) ?? [];
    if (own.length > 0) found.set(key, [...(found.get(key) ?? []), ...own]);
  }
  return found;
}

/**
 * Writes the former addresses of an entry as what they were: published there, and withdrawn. What is public already is
 * withdrawn before and stands again after, so that no present address counts as a former one.
 */
export async function appendAddresses(
  strapi: Core.Strapi,
  entry: BundleEntry,
  addresses: readonly FormerAddress[],
): Promise<void> {
  const uid = uidOf(entry.type);
  const heads = [...(await headsOf(strapi, uid, entry.id))]
    .filter(([, { event }]) => event === 'published')
    .sort(([a], [b]) => Number(b === factLocale) - Number(a === factLocale));
  const subject = (locale: string | null): Subject => ({ uid, id: entry.id, locale });
  const withdrawn = (locale: string | null): NewRow => ({ ...subject(locale), event: 'withdrawn' });
  const published = (locale: string | null, payload: Payload): NewRow => ({
    ...subject(locale),
    event: 'published',
    payload,
  });
  const languages = [...heads].reverse().map(([locale]) => withdrawn(locale === '' ? null : locale));
  const present = heads.map(([locale, { payload }]): NewRow => ({
    ...subject(locale === '' ? null : locale),
    event: 'published',
    payload: payload ?? {},
  }));
  const former = addresses.flatMap(({ region, locale, slug }) => {
    const regions = region === null ? {} : { regions: [region] };
    const own = payloadOf(entry, locale);
    const dutch = payloadOf(entry, factLocale);
    if (locale === null || locale === factLocale)
      return [published(locale, { ...own, slug, ...regions }), withdrawn(locale)];
    // Regions are facts: for this row the Dutch stands in that region, with no address of its own.
    return [
      published(factLocale, { ...dutch, slug: null, ...regions }),
      published(locale, { ...own, slug, ...regions }),
      withdrawn(locale),
      withdrawn(factLocale),
    ];
  });
  if (subjectType(uid) !== undefined) await appendRows(strapi, [...languages, ...former, ...present]);
}

function payloadOf(entry: BundleEntry, locale: string | null): Payload {
  return entry.languages.get(locale ?? noLanguage)?.published ?? {};
}
