import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync, gzipSync } from 'node:zlib';
import { isText } from './content-type.ts';

const brotliQuality = 5;
const gzipLevel = 6;

/** A way in which a file is written smaller beside itself, under its own name and a suffix. */
export interface Encoding {
  readonly suffix: '.br' | '.gz';
  /** As headers call it. */
  readonly name: 'br' | 'gzip';
}

/** The one that hosts should prefer first. */
export const encodings = [
  { suffix: '.br', name: 'br' },
  { suffix: '.gz', name: 'gzip' },
] as const satisfies readonly Encoding[];

/** What decides how siblings come out; part of what a release is made with. */
export const siblingRecipe = `brotli ${brotliQuality} ${process.versions['brotli']} gzip ${gzipLevel} ${process.versions['zlib']}`;

/** What fits in one packet with its headers does not arrive sooner for being smaller. */
const smallest = 1_024;

/** Whether smaller siblings stand beside a file of this size. */
export function hasSiblings(path: string, size: number): boolean {
  return size >= smallest && isText(path);
}

/** Paths of the siblings that may stand beside a file. */
export function siblingPaths(path: string): string[] {
  return encodings.map(({ suffix }) => path + suffix);
}

/** The file beside which a sibling stands. */
export function originalOf(sibling: string): string {
  return sibling.slice(0, -'.br'.length);
}

/**
 * The siblings of a file by path. On this thread: handing a page to another one and back costs more than compressing it, as
 * does a window much larger than the file.
 */
export function siblingsOf(path: string, bytes: Uint8Array): [string, Uint8Array][] {
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
    [constants.BROTLI_PARAM_LGWIN]: Math.min(Math.max(Math.ceil(Math.log2(bytes.length)), 16), 22),
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return [
    [`${path}.br`, brotliCompressSync(bytes, { params })],
    [`${path}.gz`, gzipSync(bytes, { level: gzipLevel })],
  ];
}

/** What a sibling says. Throws when it says nothing. */
export function opened(sibling: string, bytes: Uint8Array): Uint8Array {
  return sibling.endsWith('.br') ? brotliDecompressSync(bytes) : gunzipSync(bytes);
}
