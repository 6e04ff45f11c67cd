import type { HeldBackRow } from './site-source.ts';
import { ReleaseRefused } from './verify.ts';

/** What the press tells the desk of a region (design section 4, step 7). */
export interface Receipt {
  readonly region: string;
  readonly state: 'building' | 'live' | 'refused';
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

/** What changed in a release, short enough for the desk to keep. */
export function liveDetail(rendered: readonly string[], removed: readonly string[], seconds: number): object {
  return {
    rendered: rendered.length,
    removed: removed.length,
    urls: rendered.slice(0, mostAddresses),
    removedUrls: removed.slice(0, mostAddresses),
    seconds: Math.round(seconds * 100) / 100,
  };
}

export function refusedDetail(error: unknown): object {
  if (error instanceof ReleaseRefused) return { problems: error.problems.slice(0, mostAddresses) };
  return { problems: [{ url: '/', message: error instanceof Error ? error.message : String(error) }] };
}
