import { readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readHead, type ManifestHead } from './manifest.ts';
import { pinOf } from './pins.ts';
import { codeOf, currentRelease, keptReleases, regionFolder, releaseFolder } from './releases.ts';
import type { Press } from './run.ts';
import { keepAsSpare } from './spare.ts';

const newestKept = 10;
const daysKept = 30;

/** A kept release, as far as keeping it goes. */
interface DatedRelease extends ManifestHead {
  readonly number: number;
}

/**
 * Which releases may go: all but the newest ten, the last of each day of thirty days, and those in use. One that is made of
 * the same as the one before it brought the search alone: it stays with the pages that it searches, and is none of the ten.
 */
export function releasesToDrop(releases: readonly DatedRelease[], today: string, inUse: ReadonlySet<number>): number[] {
  const sorted = releases.toSorted((a, b) => b.number - a.number);
  const withPages = sorted.filter(({ inputs }, place) => inputs !== sorted[place + 1]?.inputs);
  const tenth = withPages[newestKept - 1]?.number ?? 0;
  const keep = new Set([...inUse, ...sorted.filter(({ number }) => number >= tenth).map(({ number }) => number)]);
  const oldest = new Date(Date.parse(today) - daysKept * 86_400_000).toISOString().slice(0, 10);
  const days = new Set<string>();
  for (const { number, day } of sorted) {
    if (day > oldest && !days.has(day)) keep.add(number);
    days.add(day);
  }
  return sorted.filter(({ number }) => !keep.has(number)).map(({ number }) => number);
}

/** Removes what need not be kept of these regions; the newest of it stays as the spare release. What cannot be removed never fails a run. */
export function tidyReleases({ releases, today, log }: Press, regions: readonly string[]): void {
  for (const region of regions) {
    try {
      const [newest, ...others] = oldReleases(releases, region, today());
      if (newest !== undefined) keepAsSpare(releases, region, newest);
      for (const number of others) removeRelease(releases, region, number);
    } catch (error) {
      log.warn(
        { region, err: error },
        `Old releases of ${region} could not be removed; the press tries again with its next release.`,
      );
    }
  }
}

/** Numbers of the releases of a region that need not be kept, the newest first; one without a readable day is kept. */
export function oldReleases(releases: string, region: string, today: string): number[] {
  const kept = keptReleases(releases, region);
  if (kept.length <= newestKept) return [];
  const dated = kept.flatMap((number) => datedOf(releases, region, number));
  const inUse = [currentRelease(releases, region), pinOf(releases, region)?.release].filter(
    (number) => number !== undefined,
  );
  return releasesToDrop(dated, today, new Set(inUse));
}

function datedOf(releases: string, region: string, number: number): DatedRelease[] {
  try {
    return [{ number, ...readHead(releaseFolder(releases, region, number)) }];
  } catch {
    return [];
  }
}

/** Removes a release that is not public. The caller holds the press lock. */
export function removeRelease(releases: string, region: string, number: number): void {
  // Out of sight in one step, so that a crash leaves no release that lacks half of its files.
  const aside = join(regionFolder(releases, region), `.dropped-${number}`);
  renameSync(releaseFolder(releases, region, number), aside);
  rmSync(aside, { recursive: true, force: true });
}

/** Throws away what a press left when it was stopped half-way. The caller holds the press lock. */
export function clearLeftovers(releases: string, region: string): void {
  const folder = regionFolder(releases, region);
  for (const name of namesIn(folder)) {
    if (/^\.(building|dropped|current)-\d+$|\.tmp$/.test(name))
      rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
