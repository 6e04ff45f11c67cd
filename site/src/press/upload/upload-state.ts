import { z } from 'astro/zod';
import { manifestName, parseManifest, type Manifest } from '../manifest.ts';
import type { Destination } from './destination.ts';

/** Marks a destination as the place of one region, and remembers since when assets are of no present page. */
export const stateName = 'pactwerk-upload.json';

const stateSchema = z.object({
  format: z.literal('pactwerk-upload/1'),
  region: z.string(),
  /** Paths of assets that the newest releases have no longer, with the day on which they lost them, yyyy-mm-dd. */
  dropped: z.record(z.string(), z.string()),
});
export type UploadState = z.infer<typeof stateSchema>;

/** How many days an asset stays for pages that were loaded, or that a cache keeps, from before. */
const daysKept = 30;

export async function readState(destination: Destination): Promise<UploadState | undefined> {
  const bytes = await destination.read(stateName);
  return bytes && stateSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
}

export function stateBytes({ format, region, dropped }: UploadState): Uint8Array {
  const sorted = Object.fromEntries(Object.entries(dropped).sort(([a], [b]) => (a < b ? -1 : 1)));
  return Buffer.from(`${JSON.stringify({ format, region, dropped: sorted }, null, 1)}\n`);
}

/** The manifest of the release that was uploaded in full last; undefined when there is none. */
export async function readUploaded(destination: Destination): Promise<Manifest | undefined> {
  const bytes = await destination.read(manifestName);
  return bytes && parseManifest(Buffer.from(bytes).toString('utf8'));
}

/**
 * Which of the files that a release lacks stay a while: assets of the renderer, which pages from before may still ask for.
 * Media may have been withdrawn, and pages were: those go at once.
 */
export function keptAssets(
  lacking: Iterable<string>,
  before: UploadState['dropped'],
  day: string,
): UploadState['dropped'] {
  const oldest = new Date(Date.parse(day) - daysKept * 86_400_000).toISOString().slice(0, 10);
  const assets = [...lacking].filter((path) => path.startsWith('_astro/'));
  return Object.fromEntries(
    assets.map((path) => [path, before[path] ?? day] as const).filter(([, since]) => since > oldest),
  );
}
