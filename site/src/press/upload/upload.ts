import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { manifestName, readManifest } from '../manifest.ts';
import type { Destination, StoredFile } from './destination.ts';
import { refuseForeign, refuseOlder, refuseSmaller } from './refusals.ts';
import { releaseFile, releaseFiles, type ReleaseFile } from './release-files.ts';
import { securityTxtPath } from '../security-txt.ts';
import { keptAssets, readState, readUploaded, stateBytes, stateName, type UploadState } from './upload-state.ts';

export interface UploadOptions {
  /** Tells what would be done, and does nothing. */
  readonly dryRun: boolean;
  /** Lets the site lose many pages at once. */
  readonly allowSmaller: boolean;
  /** Lets an earlier release take the place of a later one. */
  readonly allowOlder: boolean;
  /** Takes over a place that holds other files: they are deleted. */
  readonly takeOver: boolean;
  /** Whether the host reads the files that are instructions to hosts. */
  readonly forHost: boolean;
  /** Today in Amsterdam, yyyy-mm-dd. */
  readonly day: string;
  /** Hears how far it is, after each file. */
  readonly progress?: (done: number, of: number) => void;
}

export interface UploadReport {
  readonly release: number;
  readonly put: readonly string[];
  readonly unchanged: number;
  readonly removed: readonly string[];
}

const atOnce = 12;

/**
 * Brings the release in a folder to a destination that knows no rename: assets first, then pages, then what must go. So a
 * reader never meets a page whose assets are not there. Files that are the same stay. It may be killed at any moment and
 * begun again. Throws, before anything is changed, when the destination is not this region's, holds a later release, or
 * would lose many pages at once.
 */
export async function upload(folder: string, destination: Destination, options: UploadOptions): Promise<UploadReport> {
  const manifest = readManifest(folder);
  const uploaded = await readUploaded(destination);
  const state = await readState(destination);
  const there = await destination.list();
  if (!options.takeOver) refuseForeign(destination, manifest, there, (state ?? uploaded)?.region);
  if (!options.allowOlder) refuseOlder(destination, manifest, uploaded);
  if (!options.allowSmaller) refuseSmaller(destination, manifest, uploaded, folder);

  const wanted = releaseFiles(manifest, options.forHost);
  const lacking = [...there.keys()].filter((path) => !wanted.has(path) && !ours.has(path) && !isReserved(path));
  const dropped = keptAssets(lacking, state?.dropped ?? {}, options.day);
  const toRemove = lacking.filter((path) => !(path in dropped)).sort();
  const toPut = [...wanted.values()].filter(({ path }) => differs(there.get(path), folder, path));
  const report = {
    release: manifest.number,
    put: toPut.map(({ path }) => path),
    unchanged: wanted.size - toPut.length,
    removed: toRemove,
  };
  if (options.dryRun) return report;

  const newState: UploadState = { format: 'pactwerk-upload/1', region: manifest.region, dropped };
  const text = stateBytes(newState);
  const known = state === undefined ? undefined : stateBytes(state);
  // First of all: the mark by which an upload that was cut off knows its own work.
  if (known === undefined || !Buffer.from(known).equals(text)) await putBytes(destination, stateName, text);
  let done = 0;
  const all = toPut.length + toRemove.length;
  const step = () => options.progress?.((done += 1), all);
  const put = async (file: ReleaseFile) => {
    await destination.put({ ...file, bytes: readFileSync(join(folder, file.path)) });
    step();
  };
  await each(
    toPut.filter(({ isAsset }) => isAsset),
    put,
  );
  await each(
    toPut.filter(({ isAsset }) => !isAsset),
    put,
  );
  await each(toRemove, async (path) => {
    await destination.remove(path);
    step();
  });
  // Last of all: what it says is there, is there.
  await putBytes(destination, manifestName, readFileSync(join(folder, manifestName)));
  return report;
}

/** Files that an upload keeps for itself. */
const ours: ReadonlySet<string> = new Set([manifestName, stateName]);

/** What proves to others that a site is whose it is, is put there by hand; security.txt is of the release. */
function isReserved(path: string): boolean {
  return path.startsWith('.well-known/') && path !== securityTxtPath;
}

function differs(stored: StoredFile | undefined, folder: string, path: string): boolean {
  if (stored?.md5 === undefined) return true;
  return (
    stored.md5 !==
    createHash('md5')
      .update(readFileSync(join(folder, path)))
      .digest('hex')
  );
}

async function putBytes(destination: Destination, path: string, bytes: Uint8Array): Promise<void> {
  await destination.put({ ...releaseFile(path), bytes });
}

/** Begins no more after the first failure, and ends with it when what was under way has ended. */
async function each<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const limit = pLimit(atOnce);
  const failures: unknown[] = [];
  const attempt = async (item: T): Promise<void> => {
    if (failures.length > 0) return;
    await work(item).catch((error: unknown) => failures.push(error));
  };
  await Promise.all(items.map((item) => limit(() => attempt(item))));
  if (failures.length > 0) throw failures[0];
}
