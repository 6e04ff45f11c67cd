import { renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { regionFolder } from './releases.ts';

/** Makes a release public: one rename, so a reader meets the old release or the new one and nothing between. */
export function swap(releases: string, region: string, number: number): void {
  const folder = regionFolder(releases, region);
  const next = join(folder, `.current-${process.pid}`);
  rmSync(next, { force: true });
  symlinkSync(String(number), next);
  renameSync(next, join(folder, 'current'));
}
