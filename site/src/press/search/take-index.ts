import { join } from 'node:path';
import type { KeptRelease } from '../assemble.ts';
import type { Manifest } from '../manifest.ts';
import type { RegionPlan } from '../plan.ts';
import type { ReleaseWriter } from '../release-writer.ts';
import type { SiblingWriter } from '../sibling-writer.ts';
import type { Verification } from '../verify.ts';
import { indexFolder } from './search-index.ts';

/** The files of a release that are its search index. */
export function indexPaths(release: KeptRelease | undefined): string[] {
  return Object.keys(release?.manifest.files ?? {}).filter((path) => path.startsWith(indexFolder));
}

/**
 * Puts the new search index into a release, or that of the public one where it may stay, and notes its files. Returns what
 * the index was made of; undefined when there is none.
 */
export function takeIndex(
  { index, keepsIndex }: RegionPlan,
  target: ReleaseWriter,
  earlier: string | undefined,
  current: KeptRelease | undefined,
  files: Manifest['files'],
  { siblings, verification }: { siblings: SiblingWriter; verification: Verification },
): string | undefined {
  if (index) {
    for (const [path, bytes] of index.files) {
      files[path] = target.write(path, bytes);
      siblings.make(path, bytes);
      verification.file(path, files[path].sha256);
    }
    return index.hash;
  }
  if (!keepsIndex || !earlier || !current) return undefined;
  for (const path of indexPaths(current)) {
    const stamp = current.manifest.files[path];
    // Half an index is none: the next one comes soon.
    if (!stamp || !target.link(join(earlier, path), path, stamp)) return undefined;
    files[path] = stamp;
    siblings.takeOver(path, stamp.size);
  }
  return current.manifest.search;
}
