import { pressProblem } from '@pactwerk/shared-types';
import type { EntryReceipt } from './entry-receipt.ts';
import type { Pin } from './pins.ts';
import type { HeldBackRow, ShownEntries } from './site-source.ts';
import { ReleaseRefused } from './verify.ts';

/** What the press tells the desk of a region (design section 4, step 7). */
export interface Receipt {
  readonly region: string;
  readonly state: 'building' | 'live' | 'held' | 'refused';
  readonly epoch: string;
  readonly position: number;
  readonly release?: number;
  readonly heldBack?: readonly HeldBackRow[];
  readonly detail?: object;
}

/** Sends a receipt to the desk; throws when the desk does not take it. */
export type SendReceipt = (receipt: Receipt) => Promise<void>;

/** How many addresses a receipt names. */
const mostAddresses = 50;

/** Where a region's entries can be seen. */
export interface ShownAt {
  /** Public address of the site, without a slash at the end. */
  readonly origin: string | undefined;
  readonly entries: readonly EntryReceipt[];
  /** Numbers of the releases that can be gone back to. */
  readonly kept: readonly number[];
}

/** What changed in a release, short enough for the desk to keep. */
export function liveDetail(
  rendered: readonly string[],
  removed: readonly string[],
  seconds: number,
  { origin, entries, kept }: ShownAt,
): object {
  return {
    rendered: rendered.length,
    removed: removed.length,
    urls: rendered.slice(0, mostAddresses),
    removedUrls: removed.slice(0, mostAddresses),
    seconds: Math.round(seconds * 100) / 100,
    origin,
    entries,
    kept,
  };
}

/** Why a release did not become public; `shown` tells which entry an editor must open for a page. */
export function refusedDetail(error: unknown, shown: ShownEntries | undefined): object {
  if (!(error instanceof ReleaseRefused))
    return {
      problems: [
        { url: '/', ...pressProblem('failed', { message: error instanceof Error ? error.message : String(error) }) },
      ],
    };
  const problems = error.problems.slice(0, mostAddresses);
  return { problems: problems.map((problem) => ({ ...problem, entry: shown?.ownerOf(problem.url) ?? null })) };
}

/** What holds a site; `position` is how far the ledger was when the release was made that it shows. */
export function heldDetail({ release, at, order, reason }: Pin, position: number, kept: readonly number[]): object {
  return { pin: { release, position, at, order: order ?? null, reason: reason ?? null }, kept };
}
