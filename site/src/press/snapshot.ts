import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { foldLedger, type Content } from '#content/content.ts';
import { parseLedgerCopy, type LedgerCopy } from '#content/ledger-copy.ts';
import type { LedgerReader } from '#content/load.ts';
import { readManifest } from './manifest.ts';
import { sha256 } from './model-hash.ts';
import { currentRelease, regionsIn, releaseFolder } from './releases.ts';
import type { Press } from './run.ts';

/** Files of a snapshot: what it is, the rows of the ledger, and the bytes of files by their hash. */
export const snapshotName = 'snapshot.json';
export const rowsName = 'rows.jsonl';
export const mediaFolder = 'media';

const snapshotSchema = z.object({
  format: z.literal('pactwerk-snapshot/1'),
  epoch: z.string().min(1),
  position: z.number().int(),
  rows: z.object({ sha256: z.string(), size: z.number() }),
  /** Sha256 of the files, each with its size in bytes. */
  media: z.record(z.string().regex(/^[0-9a-f]{64}$/), z.number()),
});
export type Snapshot = z.infer<typeof snapshotSchema>;

/** The ledger as a snapshot holds it, and the bytes of its files. */
export interface SnapshotReader extends LedgerReader {
  bytesOf: (sha256: string) => Promise<Uint8Array>;
}

/** Opens a snapshot that `content:export --ledger` wrote. Throws when anything of it is missing, cut off or changed. */
export function openSnapshot(folder: string): SnapshotReader {
  const copy = readSnapshot(folder);
  const content: Content = { ...foldLedger(copy.epoch, copy.rows), position: copy.position };
  return {
    head: () => Promise.resolve({ epoch: copy.epoch, position: copy.position, openOrders: 0 }),
    pull: () => Promise.resolve(content),
    lastKnown: () => content,
    bytesOf: (hash) => Promise.resolve(readFileSync(join(folder, mediaFolder, hash))),
  };
}

function readSnapshot(folder: string): LedgerCopy {
  const { epoch, position, rows, media } = readHead(folder);
  const text = existsSync(join(folder, rowsName)) ? readFileSync(join(folder, rowsName)) : Buffer.alloc(0);
  if (text.length !== rows.size || sha256(text) !== rows.sha256)
    throw damaged(folder, `${rowsName} is not what was written: ${text.length} bytes instead of ${rows.size}`);
  for (const [hash, size] of Object.entries(media)) {
    const file = join(folder, mediaFolder, hash);
    if (!existsSync(file)) throw damaged(folder, `the file ${mediaFolder}/${hash} is not there`);
    const bytes = readFileSync(file);
    if (bytes.length !== size || sha256(bytes) !== hash)
      throw damaged(folder, `${mediaFolder}/${hash} is not what was written`);
  }
  const copy = parseLedgerCopy(text.toString('utf8'));
  if (copy?.torn !== false || copy.epoch !== epoch || copy.position !== position)
    throw damaged(folder, `${rowsName} and ${snapshotName} tell of different ledgers`);
  return copy;
}

function readHead(folder: string): Snapshot {
  const file = join(folder, snapshotName);
  if (!existsSync(file))
    throw new Error(
      `${folder} is no snapshot: it has no ${snapshotName}. Make one: pnpm content:export --ledger <folder>`,
    );
  try {
    return snapshotSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw damaged(folder, `${snapshotName} is cut off or of another format`, cause);
  }
}

function damaged(folder: string, what: string, cause?: unknown): Error {
  const remedy = 'The sites stay as they are. Copy it again, or make it again: pnpm content:export --ledger <folder>';
  return new Error(`The snapshot in ${folder} is damaged: ${what}. ${remedy}`, { cause });
}

/**
 * Throws when a snapshot is of another ledger than the sites that are public here, or from before them: pressing it would
 * replace them by others, or take back what was published since.
 */
export async function refuseOtherLedger({ releases, source }: Press, folder: string): Promise<void> {
  const { epoch, position } = await source.head();
  for (const region of regionsIn(releases)) {
    const number = currentRelease(releases, region);
    if (number === undefined) continue;
    const { inputs } = readManifest(releaseFolder(releases, region, number));
    const stay = 'The sites stay as they are.';
    if (inputs.epoch !== epoch)
      throw new Error(
        `The snapshot in ${folder} is of another ledger (${epoch}) than release ${number} of ${region} (${inputs.epoch}). ${stay} ` +
          'After a redaction or a restored backup that is right: press it in an empty PACTWERK_VAR.',
      );
    if (inputs.position > position)
      throw new Error(
        `The snapshot in ${folder} ends at position ${position}, release ${number} of ${region} is of ${inputs.position}. ${stay} Make a newer one.`,
      );
  }
}
