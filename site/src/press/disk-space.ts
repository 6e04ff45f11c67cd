import { statfsSync } from 'node:fs';
import type { Manifest } from './manifest.ts';
import type { RegionPlan } from './plan.ts';

/** Bytes that may still be written to the disk of a folder. */
export type FreeBytes = (folder: string) => number;

const freeBytes: FreeBytes = (folder) => {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
};

/** The least that must be free, whatever is written: images of a release are not known before they are made. */
const leastFree = 50_000_000;
/** Where no page of the region is there to measure. */
const pageBytes = 40_000;

/** The disk of the releases has not enough room for the next one. */
class DiskTooFull extends Error {
  constructor(releases: string, region: string, free: number, needed: number) {
    super(
      `The disk of ${releases} has ${megabytes(free)} MB free; a release of ${region} needs ${megabytes(needed)} MB. ` +
        'Make room there, or move the folder with PACTWERK_VAR; then: npm run press -- --once',
    );
    this.name = 'DiskTooFull';
  }
}

/** Throws `DiskTooFull` unless twice of what a release writes is free: the disk must not fill up half-way. */
export function checkDiskSpace(
  plan: RegionPlan,
  current: Manifest | undefined,
  releases: string,
  free: FreeBytes = freeBytes,
): void {
  const needed = Math.max(2 * bytesToWrite(plan, current), leastFree);
  const there = free(releases);
  if (there < needed) throw new DiskTooFull(releases, plan.region.slug, there, needed);
}

/** An estimate: a page that is there is about as large the next time, a new one as large as the others. */
function bytesToWrite({ toRender, texts, full }: RegionPlan, current: Manifest | undefined): number {
  const sizes = Object.values(current?.pages ?? {}).map(({ size }) => size);
  const average = sizes.length === 0 ? pageBytes : sum(sizes) / sizes.length;
  const pages = toRender.map((url) => current?.pages[url]?.size ?? average);
  const written = [...texts].filter(([path]) => full || current?.files[path] === undefined);
  const files = full ? Object.values(current?.files ?? {}).map(({ size }) => size) : [];
  return Math.ceil(sum(pages) + sum(files) + sum(written.map(([, { text }]) => text.length)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}
