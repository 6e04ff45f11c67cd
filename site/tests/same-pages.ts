import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readManifest } from '../src/press/manifest.ts';
import { hostFiles } from '../src/press/host-files.ts';
import { pagePath } from '../src/press/page-path.ts';

export interface Comparison {
  pages: number;
  /** Pages that only one of both has, or that differ, as `<region>/<path>`. */
  different: string[];
}

/**
 * Compares the pages of the public releases with those of a plain `astro build`, byte for byte, and what stands beside them:
 * sitemap, feeds and the like. The pages that lead on from former addresses are the press's alone, as is what hosts read.
 */
export function comparePages(releases: string, built: string, regions: readonly string[]): Comparison {
  let pages = 0;
  const different: string[] = [];
  for (const region of regions) {
    const release = join(releases, region, 'current');
    const { pages: made, files } = readManifest(release);
    const texts = Object.keys(files).filter((path) => isText(path) && !hostFiles.has(path) && !path.endsWith('.html'));
    const pressed = new Map(
      [...Object.keys(made).map(pagePath), ...texts].map((path) => [path, join(release, path)] as const),
    );
    const plain = textFiles(join(built, region));
    for (const path of new Set([...pressed.keys(), ...plain.keys()])) {
      pages += 1;
      const [one, other] = [pressed.get(path), plain.get(path)];
      if (one === undefined || other === undefined || !readFileSync(one).equals(readFileSync(other))) {
        different.push(`${region}/${path}`);
      }
    }
  }
  return { pages, different };
}

/** Not an asset, nor a file of the media library or the search, which the press alone makes. */
function isText(path: string): boolean {
  return !/^(?:(?:_astro|_search|media|files)\/|favicon\.ico$)/.test(path);
}

function textFiles(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.map((file) => [relative(folder, file), file] as const).filter(([path]) => isText(path)));
}
