import { contentTypes, factLocale, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { typeOf, uidOf } from '../desk/model';
import { translatedTypes } from '../translations/entries';

/** A language of an entry. */
export interface PublicVersion {
  type: TypeName;
  id: string;
  locale: string;
}

/** An entry of which the Dutch is public, and its other languages that are. */
export interface PublicEntry {
  type: TypeName;
  id: string;
  locales: ReadonlySet<string>;
}

const table = 'publications';
const subject = ['subject_uid', 'subject_id', 'subject_locale'] as const;

/** A longer list of ids is not handed to the database: all is searched then, and who asks leaves out the rest. */
const longestList = 5_000;

const uidsOf = (types: readonly TypeName[]): string[] => types.map((type) => uidOf(type));
const withDrafts = translatedTypes.filter((type) => contentTypes[type].drafts);
const withoutDrafts = translatedTypes.filter((type) => !contentTypes[type].drafts);

/**
 * Public translations that were published before the Dutch that is public at this moment, the Dutch that changed last first:
 * those of them are outdated of which the text is another. Of a type without drafts the desk makes rows of its own when it
 * copies facts; there the first row counts.
 *
 * @param ids only these entries, unless they are very many; undefined for all
 */
export async function outdatedCandidates(
  strapi: Core.Strapi,
  ids: readonly string[] | undefined,
  offset: number,
  limit: number,
): Promise<PublicVersion[]> {
  const { connection } = strapi.db;
  const heads = connection(table)
    .select(...subject)
    .max('id as head')
    .min('id as first')
    .whereIn('subject_uid', uidsOf(translatedTypes))
    .modify((query) => within(query, ids))
    .groupBy(...subject);
  const rows: Row[] = await connection
    .with('heads', heads)
    .select('own.subject_uid', 'own.subject_id', 'own.subject_locale')
    .from('heads as dutch')
    .join('heads as own', (tie) => {
      tie.on('own.subject_uid', 'dutch.subject_uid').andOn('own.subject_id', 'dutch.subject_id');
    })
    .join(`${table} as dutch_row`, 'dutch_row.id', 'dutch.head')
    .join(`${table} as own_row`, 'own_row.id', 'own.head')
    .where('dutch.subject_locale', factLocale)
    .whereNot('own.subject_locale', factLocale)
    .where('dutch_row.event', 'published')
    .where('own_row.event', 'published')
    .where((older) => {
      const dutchHead = connection.ref('dutch.head');
      void older
        .where((one) => void one.whereIn('own.subject_uid', uidsOf(withDrafts)).where('own.head', '<', dutchHead))
        .orWhere(
          (one) => void one.whereIn('own.subject_uid', uidsOf(withoutDrafts)).where('own.first', '<', dutchHead),
        );
    })
    .orderBy('dutch.head', 'desc')
    .orderBy('own.subject_locale')
    .offset(offset)
    .limit(limit);
  return rows.flatMap(toVersion);
}

/**
 * The entries of which the Dutch is public, the last published first, with their other public languages. Two statements.
 *
 * @param ids only these entries, unless they are very many; undefined for all
 */
export async function publicEntries(
  strapi: Core.Strapi,
  ids: readonly string[] | undefined,
  offset: number,
  limit: number,
): Promise<PublicEntry[]> {
  const { connection } = strapi.db;
  const newest = connection(table)
    .max('id as head')
    .where('subject_locale', factLocale)
    .whereIn('subject_uid', uidsOf(translatedTypes))
    .modify((query) => within(query, ids))
    .groupBy('subject_uid', 'subject_id')
    .as('newest');
  const dutch: Row[] = await connection(`${table} as row`)
    .join(newest, 'newest.head', 'row.id')
    .where('row.event', 'published')
    .select('row.subject_uid', 'row.subject_id')
    .orderBy('row.id', 'desc')
    .offset(offset)
    .limit(limit);
  const found = dutch.map((row) => row.subject_id);
  const heads = connection(table)
    .max('id')
    .whereIn('subject_id', found)
    .whereNot('subject_locale', factLocale)
    .groupBy(...subject);
  const others: Row[] = await connection(table)
    .whereIn('id', heads)
    .where('event', 'published')
    .select(...subject);
  const locales = new Map<string, Set<string>>();
  for (const { subject_uid, subject_id, subject_locale } of others) {
    const key = `${subject_uid}/${subject_id}`;
    locales.set(key, (locales.get(key) ?? new Set()).add(subject_locale));
  }
  return dutch.flatMap(({ subject_uid, subject_id: id }) => {
    const type = typeOf(subject_uid);
    return type === undefined ? [] : [{ type, id, locales: locales.get(`${subject_uid}/${id}`) ?? new Set() }];
  });
}

/** Narrows a query of the ledger to these entries, as far as the list is short enough to be handed on. */
function within<Query extends { whereIn: (column: string, ids: readonly string[]) => unknown }>(
  query: Query,
  ids: readonly string[] | undefined,
): void {
  if (ids !== undefined && ids.length <= longestList) query.whereIn('subject_id', ids);
}

interface Row {
  subject_uid: string;
  subject_id: string;
  subject_locale: string;
}

function toVersion({ subject_uid, subject_id: id, subject_locale: locale }: Row): PublicVersion[] {
  const type = typeOf(subject_uid);
  return type === undefined ? [] : [{ type, id, locale }];
}
