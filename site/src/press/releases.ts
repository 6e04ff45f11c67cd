import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/**
 * The folder of releases: `<releases>/<region>/<number>/`, `current` a symbolic link to one of the numbers,
 * `last-number` the highest number ever given out, `pin.json` when a rollback holds the region.
 */
export function regionFolder(releases: string, region: string): string {
  if (!isRegionSlug(region)) throw new Error(`${JSON.stringify(region)} cannot be the name of a site.`);
  return join(releases, region);
}

/** A region's slug is the first label of its host name, so it follows the rules of host names. */
function isRegionSlug(slug: string): boolean {
  return /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(slug);
}

export function releaseFolder(releases: string, region: string, number: number): string {
  return join(regionFolder(releases, region), String(number));
}

/** Regions that have a folder, in alphabetical order. */
export function regionsIn(releases: string): string[] {
  return entriesOf(releases).filter(isRegionSlug).sort();
}

/** Numbers of the releases that are kept, lowest first. */
export function keptReleases(releases: string, region: string): number[] {
  return entriesOf(regionFolder(releases, region))
    .filter((name) => /^[1-9]\d*$/.test(name))
    .map(Number)
    .sort((a, b) => a - b);
}

/**
 * What a look at a release finds, or `otherwise` when the release went meanwhile: whoever reads without the press lock sees
 * releases go. Throws what the look throws at one that is still there.
 */
export async function unlessGone<T>(folder: string, otherwise: T, look: () => T | Promise<T>): Promise<T> {
  try {
    const found = await look();
    return existsSync(folder) ? found : otherwise;
  } catch (error) {
    if (existsSync(folder)) throw error;
    return otherwise;
  }
}

/** The release that is public, or undefined while the region has none. */
export function currentRelease(releases: string, region: string): number | undefined {
  try {
    const number = Number(readlinkSync(join(regionFolder(releases, region), 'current')));
    return Number.isSafeInteger(number) && number > 0 ? number : undefined;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Gives out the next number of a region. It is on disk before it is used, so no two releases ever bear one number, not
 * even when the first was lost half-way or removed since. The caller holds the press lock.
 * @param wanted a number that others gave out, such as that of a run of CI; throws when it is not higher than all before
 */
export function takeNumber(releases: string, region: string, wanted?: number): number {
  const folder = regionFolder(releases, region);
  mkdirSync(folder, { recursive: true });
  const last = Math.max(lastNumber(folder), ...keptReleases(releases, region), 0);
  const number = wanted ?? last + 1;
  if (number <= last) throw new Error(`${region} has had release ${last}, so that ${number} cannot be the next.`);
  writeDurably(join(folder, 'last-number'), `${number}\n`);
  return number;
}

function lastNumber(folder: string): number {
  try {
    const number = Number.parseInt(readFileSync(join(folder, 'last-number'), 'utf8'), 10);
    return Number.isSafeInteger(number) ? number : 0;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 0;
    throw error;
  }
}

/** Replaces a file in one step: a reader, or the next start after a crash, meets the old text or the new one. */
export function writeDurably(file: string, text: string): void {
  const temporary = `${file}.${process.pid}.tmp`;
  const handle = openSync(temporary, 'w');
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(temporary, file);
}

export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
