import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldLedger } from '#content/content.ts';
import { copyText } from '#content/ledger-copy.ts';
import { ledgerReader } from '#content/load.ts';
import { loadMediaBytes } from '#content/media-bytes.ts';
import type { Settings } from '#settings.ts';
import { sha256 } from './model-hash.ts';
import { mediaFolder, rowsName, snapshotName, type Snapshot } from './snapshot.ts';

/**
 * Writes everything that a press needs into a folder: the rows of the ledger, and the bytes of the files that are public.
 * Files that an earlier snapshot left there are not asked for again. The head comes last, so that a snapshot that was cut
 * off is none. Throws when the desk does not answer, or the folder holds something else.
 */
export async function writeSnapshot({ CMS_URL: url, READ_TOKEN: token, varFolder }: Settings, folder: string) {
  const head = join(folder, snapshotName);
  const there = existsSync(folder) ? readdirSync(folder) : [];
  const isOurs = there.every((name) => [snapshotName, rowsName, mediaFolder].includes(name.replace(/\.part$/, '')));
  if (!isOurs) throw new Error(`${folder} holds other files than those of a snapshot. Name an empty or a new folder.`);
  const copy = await ledgerReader({ cms: { url, token }, varFolder }).pullCopy();
  const text = Buffer.from(copyText(copy));
  const content = foldLedger(copy.epoch, copy.rows);
  const hashes = new Set([...content.media.values()].flatMap((file) => file.sha256 ?? []));
  rmSync(head, { force: true });
  mkdirSync(join(folder, mediaFolder), { recursive: true });
  const media: Snapshot['media'] = {};
  for (const hash of [...hashes].sort()) {
    media[hash] = await bring(join(folder, mediaFolder, hash), hash, () => loadMediaBytes({ url, token }, hash));
  }
  for (const name of readdirSync(join(folder, mediaFolder))) {
    if (!hashes.has(name)) rmSync(join(folder, mediaFolder, name));
  }
  replace(join(folder, rowsName), text);
  const { epoch, position } = copy;
  const rows = { sha256: sha256(text), size: text.length };
  const snapshot: Snapshot = { format: 'pactwerk-snapshot/1', epoch, position, rows, media };
  replace(head, Buffer.from(`${JSON.stringify(snapshot, null, 1)}\n`));
  return { epoch, position, rows: copy.rows.length, media: hashes.size };
}

async function bring(file: string, hash: string, fetchBytes: () => Promise<Uint8Array>): Promise<number> {
  const known = existsSync(file) ? readFileSync(file) : undefined;
  if (known !== undefined && sha256(known) === hash) return known.length;
  const bytes = await fetchBytes();
  if (sha256(bytes) !== hash) throw new Error(`The bytes that the desk sent are not those of the ledger (${hash}).`);
  replace(file, bytes);
  return bytes.length;
}

function replace(file: string, bytes: Uint8Array): void {
  writeFileSync(`${file}.part`, bytes);
  renameSync(`${file}.part`, file);
}
