import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { manifestName, readManifest } from './manifest.ts';
import { pagePath } from './page-path.ts';
import { codeOf, regionFolder, releaseFolder } from './releases.ts';

/**
 * The newest release that need not be kept any more: the next one is made in its folder. Almost all of its files are those
 * of the next one, and thousands of folders and links need neither be removed nor made.
 */
function spareFolder(releases: string, region: string): string {
  return join(regionFolder(releases, region), '.spare');
}

/** Puts a release that need not be kept aside as the spare one, in place of the one before. */
export function keepAsSpare(releases: string, region: string, number: number): void {
  removeSpare(releases, region);
  renameSync(releaseFolder(releases, region, number), spareFolder(releases, region));
}

export function removeSpare(releases: string, region: string): void {
  rmSync(spareFolder(releases, region), { recursive: true, force: true });
}

/**
 * Moves the spare release to a folder that is not there. Returns its files by path with their sha256; none when there is
 * no spare one, or when nobody knows what is in it.
 */
export function takeSpare(releases: string, region: string, folder: string): Map<string, string> {
  try {
    renameSync(spareFolder(releases, region), folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return new Map();
    throw error;
  }
  try {
    const { pages, files, compressed, inherited } = readManifest(folder);
    // The next manifest is another one.
    rmSync(join(folder, manifestName));
    return new Map([
      ...Object.entries(pages).map(([url, { sha256 }]) => [pagePath(url), sha256] as const),
      ...Object.entries({ ...files, ...inherited }).map(([path, { sha256 }]) => [path, sha256] as const),
      ...Object.entries(compressed),
    ]);
  } catch {
    rmSync(folder, { recursive: true, force: true });
    return new Map();
  }
}
