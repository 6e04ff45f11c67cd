import { factLocale, type Locale, type TypeName } from '@pactwerk/shared-types';
import type { Content, EntryHistory, LedgerRow, PublishedRow } from './content.ts';

type EntryRow = Exclude<LedgerRow, { type: 'media' }>;

/**
 * The content as it would be if these rows were the next of the ledger, in this order; `at` is when they would be appended.
 * What was given stays as it was. Rows of media are left out: a file is public as soon as it is in the library.
 */
export function layOver(content: Content, rows: readonly LedgerRow[], at: string): Content {
  let { position } = content;
  const entries = { ...content.entries } as Record<TypeName, Map<string, EntryHistory<TypeName>>>;
  const heads = new Map(content.heads.map((head) => [`${head.type}/${head.id}/${head.locale ?? ''}`, head]));
  for (const type of new Set(rows.map((row) => row.type))) if (type !== 'media') entries[type] = new Map(entries[type]);
  for (const given of rows) {
    if (given.type === 'media') continue;
    position += 1;
    const row: EntryRow = { ...given, seq: position, at };
    const { type, id, locale, seq, fields } = row;
    entries[type].set(id, continued(entries[type].get(id), row));
    const key = `${type}/${id}/${locale ?? ''}`;
    heads.delete(key);
    heads.set(key, { type, id, locale, seq, event: fields === null ? 'withdrawn' : 'published' });
  }
  return { ...content, position, entries: entries as Content['entries'], heads: [...heads.values()] };
}

function continued(history: EntryHistory<TypeName> | undefined, row: EntryRow): EntryHistory<TypeName> {
  const locale: Locale = row.locale ?? factLocale;
  const standing = new Map(history?.standing);
  const ever = new Map(history?.ever);
  if (row.fields === null) standing.delete(locale);
  else {
    const published = { seq: row.seq, at: row.at, fields: row.fields } as PublishedRow<TypeName>;
    standing.set(locale, [published, ...(standing.get(locale) ?? [])]);
    ever.set(locale, [...(ever.get(locale) ?? []), published]);
  }
  return { id: row.id, standing, ever };
}
