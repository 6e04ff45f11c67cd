import type { KeptRelease } from './assemble.ts';
import { readManifest } from './manifest.ts';
import { currentRelease, releaseFolder } from './releases.ts';
import type { Press } from './run.ts';

/** The release that is public. One whose manifest cannot be read counts as none, so that the next is built in full. */
export function publicRelease(
  { releases, log }: Pick<Press, 'releases' | 'log'>,
  region: string,
): KeptRelease | undefined {
  const number = currentRelease(releases, region);
  if (number === undefined) return undefined;
  try {
    return { number, manifest: readManifest(releaseFolder(releases, region, number)) };
  } catch (error) {
    log.warn({ region, release: number, err: error }, `${region}: release ${number} cannot be read: building in full`);
    return undefined;
  }
}
