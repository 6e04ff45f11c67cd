import {
  composeEntry,
  ContentError,
  factLocale,
  type Fields,
  type Locale,
  type Problem,
  type TypeName,
} from '@pactwerk/shared-types';
import type { EntryHistory, PublishedRow } from '#content/content.ts';
import type { EntryFields } from '#content/entry-fields.ts';
import type { Source } from './reading.ts';

/** A ledger row that cannot be shown, and what stands in its place. */
export interface HeldBack {
  type: TypeName;
  id: string;
  locale: Locale;
  seq: number;
  /** The older row that stands instead; null when the entry or this language of it is not shown at all. */
  standing: number | null;
  problems: readonly Problem[];
}

export interface Standing<V> {
  /** Per language that passes: nl among them, or there is none. */
  values: ReadonlyMap<Locale, V>;
  heldBack: readonly HeldBack[];
}

/**
 * What of an entry is shown (design law 9): the newest nl row that `read` accepts, and per other language the newest row
 * that it accepts together with that nl row. Without a standing nl row nothing is public (law 5). `among` says what is wrong
 * with the facts of an nl row beside other entries.
 */
export function standingOf<T extends TypeName, V>(
  type: T,
  history: EntryHistory<T>,
  read: (source: Source<T>) => V,
  among: (facts: PublishedRow<T>) => readonly Problem[] = () => [],
): Standing<V> {
  const values = new Map<Locale, V>();
  const heldBack: HeldBack[] = [];
  const stand = (locale: Locale, factRow: PublishedRow<T> | null): PublishedRow<T> | null => {
    const refused: { seq: number; problems: readonly Problem[] }[] = [];
    let accepted: PublishedRow<T> | null = null;
    for (const row of history.standing.get(locale) ?? []) {
      const result = attempt(type, history.id, locale, factRow ?? row, row, read);
      const problems = 'problems' in result ? result.problems : factRow ? [] : among(row);
      if ('value' in result && problems.length === 0) {
        values.set(locale, result.value);
        accepted = row;
        break;
      }
      refused.push({ seq: row.seq, problems });
    }
    for (const row of refused) {
      heldBack.push({ type, id: history.id, locale, standing: accepted?.seq ?? null, ...row });
    }
    return accepted;
  };
  const facts = stand(factLocale, null);
  if (facts) {
    for (const locale of history.standing.keys()) if (locale !== factLocale) stand(locale, facts);
  }
  return { values, heldBack };
}

type Attempt<V> = { value: V } | { problems: readonly Problem[] };

/** Rows never change, so what was read from a pair of them holds for as long as they are in memory. */
const attempts = new WeakMap<object, WeakMap<object, Attempt<unknown>>>();

function attempt<T extends TypeName, V>(
  type: T,
  id: string,
  lang: Locale,
  factRow: PublishedRow<T>,
  textRow: PublishedRow<T>,
  read: (source: Source<T>) => V,
): Attempt<V> {
  let perText = attempts.get(factRow.fields);
  if (!perText) attempts.set(factRow.fields, (perText = new WeakMap()));
  const known = perText.get(textRow.fields);
  if (known) return known as Attempt<V>;
  const result = tryRead(
    {
      type,
      id,
      lang,
      fields: composeEntry(type, factRow.fields as Fields, textRow.fields as Fields) as unknown as EntryFields[T],
      at: factRow.at > textRow.at ? factRow.at : textRow.at,
    },
    read,
  );
  perText.set(textRow.fields, result);
  return result;
}

function tryRead<T extends TypeName, V>(source: Source<T>, read: (source: Source<T>) => V): Attempt<V> {
  try {
    return { value: read(source) };
  } catch (error) {
    if (error instanceof ContentError) return { problems: error.problems };
    throw error;
  }
}
