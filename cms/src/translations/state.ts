import { factLocale, type Fields, type TypeName } from '@pactwerk/shared-types';
import { textChanges, textsOf } from './texts';

/**
 * Where a translation stands. `missing`: there is none; `draft`: it is written and not public; `upToDate`: public, and the
 * Dutch texts are still those that were public when it was published; `outdated`: public, and they changed since.
 */
export type TranslationState = 'missing' | 'draft' | 'upToDate' | 'outdated';

/** A row of the ledger, as far as the state of a translation hangs on it. A payload that was blanked is null. */
export interface HistoryRow {
  seq: number;
  locale: string | null;
  event: 'published' | 'withdrawn';
  payload: Fields | null;
}

/** Where a translation stands, and the two versions of the Dutch that this was seen from. */
export interface Stand {
  state: TranslationState;
  /** Readers who ask for this language get another one: the Dutch is public and this is not. */
  isFallbackShown: boolean;
  /** The Dutch that was public when the translation was published; undefined where the translation is not public. */
  base: HistoryRow | undefined;
  /** The Dutch that is public at this moment. */
  source: HistoryRow | undefined;
}

interface Asked {
  type: TypeName;
  locale: string;
  /** Whether the language is written at all. */
  hasDraft: boolean;
  /** Of a type without drafts every save is a publish, also one by which the desk copies facts: only new words count. */
  drafts: boolean;
}

/**
 * The state of one translation of an entry.
 *
 * @param history all rows of the entry, in the order of the ledger
 */
export function translationStand(history: readonly HistoryRow[], asked: Asked): Stand {
  const dutch = history.filter(({ locale }) => locale === factLocale);
  const own = history.filter(({ locale }) => locale === asked.locale);
  const source = isPublic(dutch.at(-1)) ? dutch.at(-1) : undefined;
  if (!isPublic(own.at(-1)))
    return {
      state: asked.hasDraft ? 'draft' : 'missing',
      isFallbackShown: source !== undefined,
      base: undefined,
      source,
    };
  const written = asked.drafts ? own.at(-1) : lastWithNewWords(asked.type, own);
  const former = dutch.filter(({ seq, event }) => event === 'published' && seq < (written?.seq ?? 0));
  const base = former.at(-1) ?? dutch.find(({ event }) => event === 'published');
  return {
    state: isOutdated(asked.type, base, source) ? 'outdated' : 'upToDate',
    isFallbackShown: false,
    base,
    source,
  };
}

function isPublic(row: HistoryRow | undefined): boolean {
  return row?.event === 'published' && row.payload !== null;
}

// What was blanked cannot be compared: who knows what it said must look.
function isOutdated(type: TypeName, base: HistoryRow | undefined, source: HistoryRow | undefined): boolean {
  if (base === undefined || source === undefined || base.seq === source.seq) return false;
  if (base.payload === null || source.payload === null) return true;
  return textChanges(type, base.payload, source.payload).length > 0;
}

/** The first of the newest rows that say the same words. */
function lastWithNewWords(type: TypeName, rows: readonly HistoryRow[]): HistoryRow | undefined {
  const words = ({ event, payload }: HistoryRow) =>
    event === 'withdrawn' || payload === null
      ? ''
      : JSON.stringify(textsOf(type, payload).map(({ path, value }) => [path, value ?? null]));
  let place = rows.length - 1;
  for (let row = rows[place - 1]; row !== undefined && words(row) === words(rows[place]!); row = rows[place - 1])
    place -= 1;
  return rows[place];
}
