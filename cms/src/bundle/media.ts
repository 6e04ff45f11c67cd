import { createHash } from 'node:crypto';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Core } from '@strapi/types';
import { readBytes, type MediaFile as StoredFile } from '../ledger/media';
import { mediaUid } from '../ledger/subjects';
import type { Memory } from './memory';
import type { BundleMedia } from './read';

export interface MediaStep {
  media: BundleMedia;
  what: 'upload' | 'replace' | 'describe';
  file: StoredFile | undefined;
}

export interface MediaPlan {
  steps: MediaStep[];
  /** The id that stands for a file of the bundle in the database: another one when an editor had uploaded it already. */
  ids: Map<string, string>;
  /** Files that were changed in the desk since the last import: they stay as they are there. */
  kept: string[];
}

/** Compares the media of a bundle with the library. */
export async function planMedia(
  strapi: Core.Strapi,
  media: readonly BundleMedia[],
  memory: Memory,
  exported: ReadonlyMap<string, string>,
  overwrite: boolean,
): Promise<MediaPlan> {
  const files: StoredFile[] = await strapi.db.query(mediaUid).findMany({ orderBy: { id: 'asc' } });
  const byId = new Map(files.map((file) => [file.documentId, file]));
  const plan: MediaPlan = { steps: [], ids: new Map(), kept: [] };
  for (const one of media) {
    const file = byId.get(one.id) ?? (await sameFile(strapi, files, one));
    plan.ids.set(one.id, file?.documentId ?? one.id);
    if (file === undefined) {
      plan.steps.push({ media: one, what: 'upload', file });
      continue;
    }
    const known = memory.media[file.documentId];
    const bytes = await readBytes(strapi, file);
    const kept = hashOf(bytes);
    const what = differs(one, known?.given === one.sha256 ? known.kept : one.sha256, kept, file);
    const isSeen =
      (known?.kept === kept && known.text === textOf(file)) ||
      exported.get(`media/${file.documentId}`) === mediaFingerprint(bytes, file);
    if (what === undefined) continue;
    if (isSeen || overwrite) plan.steps.push({ media: one, what, file });
    else plan.kept.push(one.name);
  }
  return plan;
}

async function sameFile(strapi: Core.Strapi, files: StoredFile[], media: BundleMedia): Promise<StoredFile | undefined> {
  for (const file of files)
    if (file.name === media.name && (await keptHash(strapi, file)) === media.sha256) return file;
  return undefined;
}

/** `wanted` is what the library makes of the file's bytes, as far as that is known from an earlier import. */
function differs(
  media: BundleMedia,
  wanted: string,
  kept: string,
  described: Described,
): 'replace' | 'describe' | undefined {
  if (wanted !== kept && media.sha256 !== kept) return 'replace';
  return textOf(described) === textOf(media) ? undefined : 'describe';
}

/** What is said of a file, in the library or in a bundle. */
type Described = Pick<StoredFile, 'alternativeText' | 'caption' | 'focalPoint'>;

function textOf({ alternativeText, caption, focalPoint }: Described): string {
  return JSON.stringify([alternativeText || null, caption || null, focalPoint?.x ?? null, focalPoint?.y ?? null]);
}

/** Changes with the bytes of a file and with what is said of it. */
export function mediaFingerprint(bytes: Buffer, described: Described): string {
  return hashOf(Buffer.from(hashOf(bytes) + textOf(described))).slice(0, 32);
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function keptHash(strapi: Core.Strapi, file: StoredFile): Promise<string> {
  return hashOf(await readBytes(strapi, file));
}

/** Uploads, replaces and describes; answers what the memory keeps of it. Addresses that were written stand in `written`. */
export async function applyMedia(
  strapi: Core.Strapi,
  { media, what, file }: MediaStep,
  written: string[],
): Promise<Memory['media'][string]> {
  const service = strapi.plugin('upload').service('upload');
  const { name, alternativeText, caption, focalPoint } = media;
  const fileInfo = { name, alternativeText, caption, focalPoint };
  if (what === 'describe') {
    // The service takes null for "as it was".
    await service.updateFileInfo(file?.id, {
      ...fileInfo,
      alternativeText: alternativeText ?? '',
      caption: caption ?? '',
    });
  } else {
    const folder = await mkdtemp(join(tmpdir(), 'pactwerk-import-'));
    const filepath = join(folder, media.name);
    try {
      await copyFile(media.file, filepath);
      const upload = { filepath, originalFilename: media.name, mimetype: 'application/octet-stream', size: media.size };
      if (what === 'replace') await service.replace(file?.id, { data: { fileInfo }, file: upload });
      else await withDocumentId(strapi, media.id, () => service.upload({ data: { fileInfo }, files: upload }));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  const stored: StoredFile = await strapi.db
    .query(mediaUid)
    .findOne({ where: { documentId: file?.documentId ?? media.id } });
  if (what === 'upload') written.push(stored.url);
  return { name: media.name, given: media.sha256, kept: await keptHash(strapi, stored), text: textOf(media) };
}

/** The upload service takes no documentId, so the row gets it as it is made. This process uploads nothing else. */
async function withDocumentId(strapi: Core.Strapi, documentId: string, upload: () => Promise<unknown>): Promise<void> {
  const unsubscribe = strapi.db.lifecycles.subscribe({
    models: [mediaUid],
    beforeCreate({ params }) {
      if (params.data) params.data['documentId'] = documentId;
    },
  });
  try {
    await upload();
  } finally {
    unsubscribe();
  }
}
