import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readManifest } from './manifest.ts';
import { withPressLock } from './lock.ts';
import { mediaVariants } from './media-retention.ts';
import { pinOf } from './pins.ts';
import { currentRelease, keptReleases, regionsIn, releaseFolder } from './releases.ts';
import { removeRelease } from './retention.ts';
import { removeSpare } from './spare.ts';

/** A kept release and the state of the ledger that it shows; without epoch when its manifest cannot be read. */
export interface DatedRelease {
  readonly region: string;
  readonly number: number;
  readonly epoch: string | undefined;
  readonly position: number;
  readonly isCurrent: boolean;
  /** Whether a rollback holds its region. */
  readonly isHeld: boolean;
}

/** Content that was blanked in the ledger, which got another epoch by it. */
export interface Redacted {
  /** The ledger's epoch now; undefined as long as nothing was blanked. */
  readonly epoch: string | undefined;
  /** The epoch before, as far as it is known, and the first row of the content in it. */
  readonly before: { readonly epoch: string; readonly first: number } | undefined;
}

export interface PurgePlan {
  /** Releases that may show the content and can go at once. */
  readonly drop: readonly DatedRelease[];
  /** Public ones among them: they go when a newer one has taken their place. */
  readonly waiting: readonly DatedRelease[];
}

/**
 * Which kept releases may show what was redacted: all that were made of another epoch than the present one, but those that
 * are older than the content's first row. Each may show an entry, on whatever region's site it stands.
 */
export function purgePlan(kept: readonly DatedRelease[], { epoch, before }: Redacted): PurgePlan {
  const showing = kept.filter(
    (one) =>
      (one.epoch === undefined || one.epoch !== epoch) &&
      !(before !== undefined && one.epoch === before.epoch && one.position < before.first),
  );
  return { drop: showing.filter((one) => !one.isCurrent), waiting: showing.filter((one) => one.isCurrent) };
}

export function datedReleases(releases: string): DatedRelease[] {
  return regionsIn(releases).flatMap((region) => {
    const current = currentRelease(releases, region);
    const isHeld = pinOf(releases, region) !== undefined;
    return keptReleases(releases, region).map((number) => ({
      region,
      number,
      ...inputsOf(releaseFolder(releases, region, number)),
      isCurrent: number === current,
      isHeld,
    }));
  });
}

function inputsOf(folder: string): { epoch: string | undefined; position: number } {
  try {
    return readManifest(folder).inputs;
  } catch {
    // It shows nobody knows what, so it counts as one that shows the content.
    return { epoch: undefined, position: 0 };
  }
}

/** Removes the releases that may go, and tells what is left. Waits for a press that is at work. */
export async function purge(releases: string, redacted: Redacted): Promise<PurgePlan> {
  return withPressLock(releases, async () => {
    const plan = purgePlan(datedReleases(releases), redacted);
    for (const { region, number } of plan.drop) removeRelease(releases, region, number);
    for (const region of regionsIn(releases)) removeSpare(releases, region);
    return plan;
  });
}

/** Removes the variants of images whose bytes are gone, and all cards: they show titles, and are soon drawn again. */
export function purgeVariants(varFolder: string, hashes: ReadonlySet<string>): void {
  for (const { path, sha256 } of mediaVariants(varFolder))
    if (path.endsWith('-card.png') || (sha256 !== undefined && hashes.has(sha256)))
      rmSync(join(varFolder, path), { force: true });
}
