import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, vi } from 'vitest';
import { readManifest } from '../../src/press/manifest.ts';
import { releaseFolder } from './built-site.ts';

/** Waits for the release that brings the search of what is public: it comes after the pages, and has the same ones. */
export async function untilSearched(region: string): Promise<void> {
  await vi.waitFor(
    () => {
      const { number, search, pages } = readManifest(releaseFolder(region));
      expect(search, `${region} has no search yet`).toBeDefined();
      const before = join(dirname(releaseFolder(region)), String(number - 1));
      if (existsSync(before))
        expect(pages, `the search of ${region} is an earlier one`).toEqual(readManifest(before).pages);
    },
    { timeout: 60_000, interval: 200 },
  );
}
