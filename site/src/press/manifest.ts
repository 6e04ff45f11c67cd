import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';

const file = z.object({ sha256: z.string(), size: z.number() });

/** `from` is the newest release that had the asset as its own; with that release the asset goes. */
const inherited = file.extend({ from: z.number().int().positive() });

/** `manifest.json` of a release: what it was made from (design law 3) and what it holds. */
const manifestSchema = z.object({
  format: z.literal('pactwerk-release/1'),
  region: z.string(),
  number: z.number().int().positive(),
  /** The four inputs of a site: the same four give the same bytes. */
  inputs: z.object({
    epoch: z.string(),
    position: z.number().int(),
    renderer: z.string(),
    /** yyyy-mm-dd in Europe/Amsterdam */
    day: z.string(),
    /** public address per region, without a slash at the end */
    origins: z.record(z.string(), z.string()),
  }),
  /** The release of which this one is a copy without the pages that were withdrawn since. */
  restores: z.number().int().positive().optional(),
  /** What its search index was made of, as a hash; absent where it has none. */
  search: z.string().optional(),
  /** By address: the model's hash and that of the file made from it. */
  pages: z.record(z.string(), file.extend({ model: z.string() })),
  /** By path: every file of the site that is no page. */
  files: z.record(z.string(), file),
  /** By path, the sha256 of what stands beside a page or file, compressed, for hosts that serve it in its place. */
  compressed: z.record(z.string(), z.string()).default({}),
  /** By path: assets of earlier releases, kept for pages that were loaded before the swap. */
  inherited: z.record(z.string(), inherited),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type Inputs = Manifest['inputs'];
export type FileStamp = z.infer<typeof file>;
export type InheritedStamp = z.infer<typeof inherited>;

export const manifestName = 'manifest.json';

/** Reads the manifest of a release folder; throws when it is missing, cut off or of another format. */
export function readManifest(releaseFolder: string): Manifest {
  return parseManifest(readFileSync(join(releaseFolder, manifestName), 'utf8'));
}

/** Throws when the text is cut off or of another format. */
export function parseManifest(text: string): Manifest {
  return manifestSchema.parse(JSON.parse(text));
}

/** What stands at the head of a manifest: it is read without the thousands of pages below. */
export interface ManifestHead {
  /** Build day, yyyy-mm-dd. */
  readonly day: string;
  /** What the pages were made of, the day among it: the same text, the same pages. */
  readonly inputs: string;
}

/** Throws when the manifest is missing or of another format. */
export function readHead(releaseFolder: string): ManifestHead {
  const head = Buffer.alloc(1024);
  const handle = openSync(join(releaseFolder, manifestName), 'r');
  try {
    readSync(handle, head);
  } finally {
    closeSync(handle);
  }
  const [inputs] = /"inputs": {[^]*?"origins"/.exec(head.toString('utf8')) ?? [];
  const [, day] = /"day": "(\d{4}-\d\d-\d\d)"/.exec(inputs ?? '') ?? [];
  if (inputs === undefined || day === undefined) throw new Error(`${releaseFolder} has a manifest without inputs.`);
  return { day, inputs };
}

export function manifestText(manifest: Manifest): string {
  const sorted = <T>(record: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
  const { inputs, pages, files, compressed, inherited } = manifest;
  const stable = {
    ...manifest,
    inputs: { ...inputs, origins: sorted(inputs.origins) },
    pages: sorted(pages),
    files: sorted(files),
    compressed: sorted(compressed),
    inherited: sorted(inherited),
  };
  return `${JSON.stringify(stable, null, 1)}\n`;
}
