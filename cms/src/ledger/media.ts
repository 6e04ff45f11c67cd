import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Core } from '@strapi/types';
import { varFolder } from '../settings';
import { appendRows } from './append';
import { inLedgerTransaction } from './lock';
import { mediaUid } from './subjects';
import type { Payload } from './payload';

/** A row of the media library, as far as the ledger reads it. */
export interface MediaFile {
  id: number;
  documentId: string;
  name: string;
  alternativeText: string | null;
  caption: string | null;
  focalPoint: { x: number; y: number } | null;
  width: number | null;
  height: number | null;
  ext: string | null;
  mime: string;
  url: string;
  provider: string;
  updatedAt: string;
}

/** Where the bytes of every version of every file are kept, by their hash. */
export function mediaFile(sha256: string): string {
  return join(varFolder, 'media', sha256);
}

/**
 * Puts the ledger around every write of the media library. The upload service writes through this repository, past the
 * documents middleware; a database lifecycle would run outside of the write's transaction, so the repository is wrapped.
 */
export function registerMedia(strapi: Core.Strapi): void {
  const files = strapi.db.query(mediaUid);
  const { create, update, delete: remove } = files;

  files.create = (params) => inLedgerTransaction(strapi, async () => recordFile(strapi, await create(params)));
  files.update = (params) => inLedgerTransaction(strapi, async () => recordFile(strapi, await update(params)));
  files.delete = (params) =>
    inLedgerTransaction(strapi, async () => {
      const gone: MediaFile | null = await remove(params);
      if (gone !== null) await appendRows(strapi, [withdrawal(gone.documentId)]);
      return gone;
    });
}

async function recordFile<T>(strapi: Core.Strapi, answer: T): Promise<T> {
  const id = answer !== null && typeof answer === 'object' && 'id' in answer ? answer.id : undefined;
  // The caller chose which fields the answer has; the row needs all.
  const file: MediaFile | null = id === undefined ? null : await strapi.db.query(mediaUid).findOne({ where: { id } });
  if (file !== null) await appendFile(strapi, file);
  return answer;
}

/** Keeps the bytes of a file and appends its row. */
export async function appendFile(strapi: Core.Strapi, file: MediaFile): Promise<void> {
  const bytes = await readBytes(strapi, file);
  const sha256 = await keepBytes(bytes);
  const payload: Payload = {
    name: file.name,
    alternativeText: file.alternativeText,
    caption: file.caption,
    mime: file.mime,
    ext: file.ext,
    size: bytes.length,
    width: file.width,
    height: file.height,
    focalX: file.focalPoint?.x ?? null,
    focalY: file.focalPoint?.y ?? null,
    sha256,
  };
  await appendRows(strapi, [{ uid: mediaUid, id: file.documentId, locale: null, event: 'published', payload }]);
}

export function withdrawal(documentId: string) {
  return { uid: mediaUid, id: documentId, locale: null, event: 'withdrawn' } as const;
}

/** The bytes as the media library has them at this moment. */
export async function readBytes(strapi: Core.Strapi, file: MediaFile): Promise<Buffer> {
  if (file.provider === 'local') return readFile(join(strapi.dirs.static.public, file.url));
  const signed: MediaFile = await strapi.plugin('upload').service('file').signFileUrls(file);
  const response = await fetch(signed.url);
  if (!response.ok)
    throw new Error(`GET ${file.url} answered ${response.status}: the bytes of ${file.name} are not kept.`);
  return Buffer.from(await response.arrayBuffer());
}

/** Stores bytes under their hash, whole or not at all, and answers the hash. */
export async function keepBytes(bytes: Buffer): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const target = mediaFile(sha256);
  if (existsSync(target)) return sha256;
  await mkdir(join(varFolder, 'media'), { recursive: true });
  const temporary = `${target}.${randomUUID()}.part`;
  await writeFile(temporary, bytes);
  await rename(temporary, target);
  return sha256;
}
