import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { manifestName, readManifest } from '../../site/src/press/manifest.ts';
import { indexFolder } from '../../site/src/press/search/search-index.ts';
import { sha256 } from '../../site/src/press/model-hash.ts';
import { currentRelease, releaseFolder } from '../../site/src/press/releases.ts';

/** Every file of the public release of a region, by path. */
export function publicFiles(releases: string, region: string): Map<string, Buffer> {
  const number = currentRelease(releases, region);
  if (number === undefined) return new Map();
  const folder = releaseFolder(releases, region, number);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [relative(folder, file), readFileSync(file)]),
  );
}

/**
 * The hash of every file of the public release, by region and path, without what tells one release from another: its
 * number, the row that it was made after, and assets of releases before it.
 */
export function pureFiles(releases: string, region: string): Map<string, string> {
  const files = publicFiles(releases, region);
  const number = currentRelease(releases, region);
  if (number === undefined) return new Map();
  const manifest = readManifest(releaseFolder(releases, region, number));
  for (const path of Object.keys(manifest.inherited)) files.delete(path);
  // The search comes later, in a release of its own.
  for (const path of files.keys()) if (path.startsWith(indexFolder)) files.delete(path);
  const own = Object.entries(manifest.files).filter(([path]) => !path.startsWith(indexFolder));
  const pure = {
    ...manifest,
    search: undefined,
    files: Object.fromEntries(own),
    number: 0,
    inherited: {},
    inputs: { ...manifest.inputs, position: 0 },
  };
  files.set(manifestName, Buffer.from(JSON.stringify(pure)));
  return new Map([...files].map(([path, bytes]) => [`${region}/${path}`, sha256(bytes)]));
}
