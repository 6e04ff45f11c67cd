import { factLocale } from '@pactwerk/shared-types';
import type { StoredEntryReceipt } from './entry-receipts';
import type { HeldBack, Receipt } from './receipts';

/** The newest ledger row of one language of an entry. */
export interface EntryRow {
  /** Name of the content type, such as `pact`. */
  type: string;
  id: string;
  locale: string | null;
  seq: number;
  event: 'published' | 'withdrawn';
  at: Date;
}

/** The newest receipts of a region in the present epoch: of all, of those that ended a run, and of those that are live. */
export interface RegionReceipts {
  newest: Receipt | undefined;
  finished: Receipt | undefined;
  live: Receipt | undefined;
}

/** A problem as the press told it: of a held-back row at a field, of a refused release on a page. */
export type TellableProblem =
  | { kind: 'field'; field: string; message: string }
  | { kind: 'page'; url: string; message: string; entry: { type: string; id: string } | null };

/** What became of a row on the site of one region. */
export type EntryState =
  | { state: 'queued' | 'building' }
  /** The site has the row: since the release of `receipt`, on its pages or, withdrawn, off them. */
  | { state: 'live' | 'withdrawn'; receipt: StoredEntryReceipt | undefined }
  /** The site is made from the row, and no page of it shows the entry. */
  | { state: 'absent' }
  | { state: 'heldBack' | 'refused'; problems: TellableProblem[] }
  /** A rollback holds the site at this release. */
  | { state: 'pinned'; release: number | null };

/**
 * What the receipts of a region say of a row. A live release that was made from the row decides, whatever came later; a
 * run that is under way comes before the end of the one before it. `shown` is what a release told of this very row.
 */
export function entryState(
  row: EntryRow,
  { newest, finished, live }: RegionReceipts,
  shown: StoredEntryReceipt | undefined,
): EntryState {
  if (live !== undefined && live.position >= row.seq) {
    const held = live.heldBack?.find((one) => isOf(one, row));
    if (held !== undefined)
      return { state: 'heldBack', problems: held.problems.map((problem) => ({ kind: 'field', ...fieldOf(problem) })) };
    if (row.event === 'withdrawn') return { state: 'withdrawn', receipt: shown };
    return shown === undefined ? { state: 'absent' } : { state: 'live', receipt: shown };
  }
  if (newest?.state === 'building' && newest.position >= row.seq) return { state: 'building' };
  if (finished?.state === 'refused' && finished.position >= row.seq) return refusal(finished);
  return { state: 'queued' };
}

function isOf(held: HeldBack, { type, id, locale, seq }: EntryRow): boolean {
  const isRow = held['seq'] === undefined || held['seq'] === seq;
  return isRow && held.type === type && held.id === id && (held.locale ?? factLocale) === (locale ?? factLocale);
}

function fieldOf({ field, message }: { field: string; message: string }) {
  return { field, message };
}

function refusal({ detail }: Receipt): EntryState {
  if (detail?.pinned !== undefined) return { state: 'pinned', release: detail.pinned };
  const problems = detail?.problems ?? [];
  return {
    state: 'refused',
    problems: problems.map(({ url, message, entry }) => ({ kind: 'page', url, message, entry: entry ?? null })),
  };
}
