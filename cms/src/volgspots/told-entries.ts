import {
  contentTypes,
  factLocale,
  isFields,
  parsePartialDate,
  partialDateText,
  richTextPlain,
  textOf,
  type Locale,
  type TypeName,
} from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { populateOf } from '../desk/draft';
import { whereReadable } from '../desk/entry-permission';
import { uidOf, type Data } from '../desk/model';

/** Words of an entry, with the language that they are in; null for names that have none. */
export interface Said {
  text: string;
  lang: Locale | null;
}

/** The draft of an entry for somebody who reads in a language: its facts, and its words in that language or else in Dutch. */
export interface ToldEntry {
  id: string;
  facts: Data;
  /** A text or rich text; null where nothing is written. */
  say: (field: string) => Said | null;
}

/** For whom entries are read. */
export interface Reader {
  locale: Locale;
  userAbility: unknown;
}

/** The drafts of a type that match and that somebody may read, as they were made. */
export async function toldEntries(
  strapi: Core.Strapi,
  type: TypeName,
  where: Data,
  { locale, userAbility }: Reader,
): Promise<ToldEntry[]> {
  const { attributes, drafts, localized } = contentTypes[type];
  const readable = await whereReadable(strapi, type, userAbility);
  if (readable === undefined) return [];
  const query = strapi.db.query(uidOf(type));
  const stands = drafts ? { publishedAt: null } : {};
  const found: Data[] = await query.findMany({
    where: { $and: [where, readable, { ...stands, ...(localized ? { locale: factLocale } : {}) }] },
    populate: populateOf(attributes),
    orderBy: { id: 'asc' },
  });
  const facts = [...new Map(found.map((row) => [String(row['documentId']), row])).values()];
  const own: Data[] =
    localized && locale !== factLocale && facts.length > 0
      ? await query.findMany({
          where: { documentId: { $in: facts.map((row) => row['documentId']) }, locale, ...stands },
        })
      : [];
  const translations = new Map(own.map((row) => [row['documentId'], row]));
  return facts.map((row) => ({
    id: String(row['documentId']),
    facts: row,
    say: (field) => {
      const text = wordsIn(translations.get(row['documentId'])?.[field]);
      if (text !== undefined) return { text, lang: locale };
      const dutch = wordsIn(row[field]);
      return dutch === undefined ? null : { text: dutch, lang: localized ? factLocale : null };
    },
  }));
}

/** The entries with these ids, in this order. */
export async function toldInOrder(
  strapi: Core.Strapi,
  type: TypeName,
  ids: readonly string[],
  reader: Reader,
): Promise<ToldEntry[]> {
  if (ids.length === 0) return [];
  const entries = await toldEntries(strapi, type, { documentId: { $in: [...ids] } }, reader);
  return entries.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
}

function wordsIn(value: unknown): string | undefined {
  return textOf(Array.isArray(value) ? richTextPlain(value) : value);
}

/** What entries are called, as far as they are. */
export function named(entries: readonly ToldEntry[], field: string): Said[] {
  return entries.flatMap((entry) => entry.say(field) ?? []);
}

/** A word or choice; null where none is. */
export function chosen(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A date in the words of a language; null where it is not known. */
export function dateIn(part: unknown, locale: Locale): string | null {
  const date = isFields(part) ? parsePartialDate(part['value']) : undefined;
  return date === undefined || date.precision === 'unknown' ? null : partialDateText(date, locale);
}

/** The names of entries by their ids; of those that somebody may read. */
export async function namesOf(
  strapi: Core.Strapi,
  type: 'organisation' | 'volgspot',
  wanted: readonly string[],
  reader: Reader,
): Promise<Map<string, Said>> {
  const field = 'name' in contentTypes[type].attributes ? 'name' : 'title';
  const entries = await toldInOrder(strapi, type, [...new Set(wanted)], reader);
  return new Map(
    entries.flatMap((entry) => {
      const said = entry.say(field);
      return said === null ? [] : [[entry.id, said] as const];
    }),
  );
}
