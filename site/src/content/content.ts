import { factLocale, type Locale, type TypeName } from '@pactwerk/shared-types';
import type { EntryFields, MediaFields } from './entry-fields.ts';

/** One row of the ledger; `fields` is null on a withdrawal. */
export type LedgerRow = {
  seq: number;
  id: string;
  /** null for types without languages and for media */
  locale: Locale | null;
  /** moment of publication, ISO 8601 in UTC */
  at: string;
} & (
  | { [T in TypeName]: { type: T; fields: EntryFields[T] | null } }[TypeName]
  | { type: 'media'; fields: MediaFields | null }
);

export interface PublishedRow<T extends TypeName> {
  seq: number;
  at: string;
  fields: EntryFields[T];
}

/** Everything the ledger says of one entry. Types without languages have their rows under nl. */
export interface EntryHistory<T extends TypeName> {
  id: string;
  /** Rows since the last withdrawal, newest first; a language without public rows is absent. */
  standing: ReadonlyMap<Locale, readonly PublishedRow<T>[]>;
  /** Every published row there ever was, oldest first: what former addresses are read from. */
  ever: ReadonlyMap<Locale, readonly PublishedRow<T>[]>;
}

export interface MediaFile extends MediaFields {
  id: string;
  seq: number;
}

/** What the newest row of one language of an entry says. */
export interface Change {
  type: TypeName;
  id: string;
  /** null for types without languages */
  locale: Locale | null;
  seq: number;
  event: 'published' | 'withdrawn';
}

/** What is public at one position of one ledger (design law 1). */
export interface Content {
  epoch: string;
  position: number;
  entries: { readonly [T in TypeName]: ReadonlyMap<string, EntryHistory<T>> };
  media: ReadonlyMap<string, MediaFile>;
  /** The versions of every present file since it was last withdrawn, newest first. */
  mediaVersions: ReadonlyMap<string, readonly MediaFile[]>;
  /** Ids of the files of which the newest bytes cannot be used; an older version stands in their place, or none. */
  unusableMedia: ReadonlySet<string>;
  /** Sha256 of every version of the files that were withdrawn and that no present file has. */
  withdrawnMedia: ReadonlySet<string>;
  /** The newest row of every language of every entry, in commit order. */
  heads: readonly Change[];
}

interface GrowingHistory<T extends TypeName> extends EntryHistory<T> {
  standing: Map<Locale, PublishedRow<T>[]>;
  ever: Map<Locale, PublishedRow<T>[]>;
}

/** Folds ledger rows, given in commit order, into what they say together. */
export function foldLedger(epoch: string, rows: Iterable<LedgerRow>): Content {
  const entries = emptyEntries();
  const media = new Map<string, MediaFile>();
  const mediaVersions = new Map<string, MediaFile[]>();
  const hashes = new Map<string, string[]>();
  const heads = new Map<string, Change>();
  let position = 0;
  for (const row of rows) {
    position = Math.max(position, row.seq);
    if (row.type === 'media') {
      if (row.fields) {
        const file = { ...row.fields, id: row.id, seq: row.seq };
        media.set(row.id, file);
        mediaVersions.set(row.id, [file, ...(mediaVersions.get(row.id) ?? [])]);
        hashes.set(row.id, [...(hashes.get(row.id) ?? []), row.fields.sha256 ?? '']);
      } else {
        media.delete(row.id);
        mediaVersions.delete(row.id);
      }
    } else {
      append(entries[row.type] as Map<string, GrowingHistory<TypeName>>, row);
      const { type, id, locale, seq, fields } = row;
      const key = `${type}/${id}/${locale ?? ''}`;
      // Taken out first, so that it stands at the end again.
      heads.delete(key);
      heads.set(key, { type, id, locale, seq, event: fields === null ? 'withdrawn' : 'published' });
    }
  }
  const withdrawnMedia = new Set([...hashes].flatMap(([id, versions]) => (media.has(id) ? [] : versions)));
  for (const { sha256 } of media.values()) withdrawnMedia.delete(sha256 ?? '');
  return {
    epoch,
    position,
    entries,
    media,
    mediaVersions,
    unusableMedia: new Set(),
    withdrawnMedia,
    heads: [...heads.values()],
  };
}

function append(histories: Map<string, GrowingHistory<TypeName>>, row: Exclude<LedgerRow, { type: 'media' }>): void {
  const locale = row.locale ?? factLocale;
  let history = histories.get(row.id);
  if (!history) {
    history = { id: row.id, standing: new Map(), ever: new Map() };
    histories.set(row.id, history);
  }
  if (row.fields === null) {
    history.standing.delete(locale);
    return;
  }
  const published = { seq: row.seq, at: row.at, fields: row.fields };
  history.standing.set(locale, [published, ...(history.standing.get(locale) ?? [])]);
  history.ever.set(locale, [...(history.ever.get(locale) ?? []), published]);
}

function emptyEntries(): { [T in TypeName]: Map<string, GrowingHistory<T>> } {
  return {
    action: new Map(),
    concept: new Map(),
    document: new Map(),
    event: new Map(),
    film: new Map(),
    'improvement-step': new Map(),
    lineage: new Map(),
    news: new Map(),
    newsletter: new Map(),
    'newsletter-series': new Map(),
    obstacle: new Map(),
    organisation: new Map(),
    pact: new Map(),
    page: new Map(),
    region: new Map(),
    result: new Map(),
    target: new Map(),
    theme: new Map(),
    volgspot: new Map(),
  };
}
