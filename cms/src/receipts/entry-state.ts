import { factLocale } from '@pactwerk/shared-types';
import type { StoredEntryReceipt } from './entry-receipts';
import type { HeldBack, Receipt, ReceiptProblem } from './receipts';

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

/** The newest receipts of a region in the present epoch: of all, of those that ended a run, and of what the site shows. */
export interface RegionReceipts {
  newest: Receipt | undefined;
  finished: Receipt | undefined;
  /** Live, or held by a rollback. */
  shown: Receipt | undefined;
}

/** A problem as the press told it: of a held-back row at a field, of a refused release on a page. */
export type TellableProblem = { kind: 'field'; field: string; message: string } | ({ kind: 'page' } & ReceiptProblem);

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
 * What the receipts of a region say of a row. A public release that was made from the row decides, whatever came later; a
 * run that is under way comes before the end of the one before it. `told` is what a release told of this very row.
 */
export function entryState(
  row: EntryRow,
  { newest, finished, shown }: RegionReceipts,
  told: StoredEntryReceipt | undefined,
): EntryState {
  const held = shown?.detail?.pin;
  if (row.event === 'withdrawn' && shown !== undefined && shown.position >= row.seq)
    return { state: 'withdrawn', receipt: told };
  if (shown !== undefined && (held ?? shown).position >= row.seq) {
    const problems = shown.heldBack?.find((one) => isOf(one, row))?.problems;
    if (problems !== undefined)
      return { state: 'heldBack', problems: problems.map((problem) => ({ kind: 'field', ...fieldOf(problem) })) };
    return told === undefined ? { state: 'absent' } : { state: 'live', receipt: told };
  }
  if (newest?.state === 'building' && newest.position >= row.seq) return { state: 'building' };
  if (finished?.state === 'held') return { state: 'pinned', release: finished.detail?.pin?.release ?? null };
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
  const problems = detail?.problems ?? [];
  return {
    state: 'refused',
    problems: problems.map((problem) => ({ kind: 'page', ...problem })),
  };
}
