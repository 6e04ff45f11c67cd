import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readManifest } from '../src/press/manifest.ts';
import { pagePath } from '../src/press/page-path.ts';

export interface Comparison {
  pages: number;
  /** Pages that only one of both has, or that differ, as `<region>/<path>`. */
  different: string[];
}

/**
 * Compares the pages of the public releases with those of a plain `astro build`, byte for byte. The pages that lead on from
 * former addresses are the press's alone.
 */
export function comparePages(releases: string, built: string, regions: readonly string[]): Comparison {
  let pages = 0;
  const different: string[] = [];
  for (const region of regions) {
    const release = join(releases, region, 'current');
    const pressed = new Map(
      Object.keys(readManifest(release).pages)
        .map(pagePath)
        .map((path) => [path, join(release, path)]),
    );
    const plain = htmlFiles(join(built, region));
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

function htmlFiles(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.html'));
  return new Map(
    files.map((entry) => join(entry.parentPath, entry.name)).map((file) => [relative(folder, file), file]),
  );
}
