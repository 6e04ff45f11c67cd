import { factLocale } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import type { Subject } from './subjects';

/** A slug that an entry had in a region and a language; no region where it follows another entry's. */
export interface Address {
  region: string | null;
  locale: string | null;
  slug: string;
}

interface AddressRow {
  subject_uid: string;
  subject_id: string;
  subject_locale: string | null;
  event: string;
  slug: string | null;
  regions: string | string[] | null;
}

/** What is remembered of one entry while its rows go by. */
interface Entry {
  slugs: Map<string, string>;
  regions: Map<string, string[]>;
  ever: Map<string, Address>;
}

/**
 * The addresses that entries had and have no longer, per subject (see `subjectKey`): every slug in every region of the row
 * itself and of the nl row beside it, which holds the facts. One statement for all.
 */
export async function formerAddresses(
  strapi: Core.Strapi,
  subjects: readonly Subject[],
): Promise<Map<string, Address[]>> {
  const postgres = strapi.db.dialect.client === 'postgres';
  const json = (name: string) => (postgres ? `payload->'${name}'` : `json_extract(payload, '$.${name}')`);
  const select = strapi.db
    .connection('publications')
    .select('subject_uid', 'subject_id', 'subject_locale', 'event')
    .select(strapi.db.connection.raw(`${postgres ? `payload->>'slug'` : json('slug')} as slug`))
    .select(strapi.db.connection.raw(`coalesce(${json('regions')}, ${json('region')}) as regions`))
    .whereIn('subject_id', [...new Set(subjects.map((subject) => subject.id))])
    .orderBy('id');
  // Joins a transaction that is under way: SQLite has one connection.
  const rows: AddressRow[] = await strapi.db.transaction(({ trx }) => select.transacting(trx));

  const entries = new Map<string, Entry>();
  for (const row of rows) {
    const key = `${row.subject_uid} ${row.subject_id}`;
    const entry = entries.get(key) ?? { slugs: new Map(), regions: new Map(), ever: new Map() };
    entries.set(key, entry);
    remember(entry, row);
  }
  return new Map(
    subjects.map((subject) => {
      const entry = entries.get(`${subject.uid} ${subject.id}`);
      return [subjectKey(subject), entry === undefined ? [] : former(entry, subject.locale)];
    }),
  );
}

/**
 * The entries of a type that had this slug in a language and have it no longer, by region (null where addresses follow another
 * entry's). Of what was published alone, so that it tells nothing of drafts.
 */
export async function formerOwners(
  strapi: Core.Strapi,
  { uid, locale }: Pick<Subject, 'uid' | 'locale'>,
  slug: string,
): Promise<Map<string | null, string>> {
  const postgres = strapi.db.dialect.client === 'postgres';
  const named = postgres ? `payload->>'slug' = ?` : `json_extract(payload, '$.slug') = ?`;
  const select = strapi.db
    .connection('publications')
    .distinct('subject_id')
    .where({ subject_uid: uid, subject_locale: locale, event: 'published' })
    .whereRaw(named, [slug]);
  const rows: { subject_id: string }[] = await strapi.db.transaction(({ trx }) => select.transacting(trx));
  const subjects = rows.map(({ subject_id: id }) => ({ uid, id, locale }));
  const owners = new Map<string | null, string>();
  for (const [key, addresses] of await formerAddresses(strapi, subjects)) {
    const owner = subjects.find((subject) => subjectKey(subject) === key)?.id;
    for (const address of addresses) {
      if (owner !== undefined && address.slug === slug) owners.set(address.region, owner);
    }
  }
  return owners;
}

export function subjectKey(subject: Subject): string {
  return `${subject.uid} ${subject.id} ${subject.locale ?? ''}`;
}

function remember(entry: Entry, row: AddressRow): void {
  const locale = row.subject_locale ?? '';
  if (row.event === 'withdrawn') {
    entry.slugs.delete(locale);
    entry.regions.delete(locale);
    return;
  }
  if (row.slug !== null) entry.slugs.set(locale, row.slug);
  entry.regions.set(locale, idsIn(row.regions));
  // A move of the nl row moves the other languages with it.
  for (const [language] of entry.slugs) {
    const own = language === locale || locale === factLocale ? entry.regions.get(language) : undefined;
    for (const address of addresses(entry, language, own)) entry.ever.set(JSON.stringify(address), address);
  }
}

function former(entry: Entry, locale: string | null): Address[] {
  const present = new Set(addresses(entry, locale ?? '').map((address) => JSON.stringify(address)));
  return [...entry.ever].flatMap(([key, address]) => (address.locale === locale && !present.has(key) ? [address] : []));
}

/** Where a language of an entry stands at this moment: in the regions of nl and, when asked, in others too. */
function addresses(entry: Entry, language: string, others: readonly string[] = []): Address[] {
  const slug = entry.slugs.get(language);
  if (slug === undefined) return [];
  const facts = entry.regions.get(factLocale) ?? entry.regions.get(language) ?? [];
  const regions: (string | null)[] = [...new Set([...facts, ...others])];
  return (regions.length === 0 ? [null] : regions).map((region) => ({ region, locale: language || null, slug }));
}

function idsIn(value: AddressRow['regions']): string[] {
  const ids: unknown = typeof value === 'string' ? JSON.parse(value) : value;
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
}
