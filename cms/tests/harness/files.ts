import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/types';
import sharp from 'sharp';

/** A file of the media library, as the upload service answers it. */
export interface UploadedFile {
  id: number;
  documentId: string;
  url: string;
}

/** A real picture of one colour. */
export async function picture(colour: string, width = 40, height = 30): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: colour } })
    .png()
    .toBuffer();
}

export async function upload(strapi: Core.Strapi, folder: string, name: string, bytes: Buffer): Promise<UploadedFile> {
  const [file] = await service(strapi).upload({ data: { fileInfo: { name } }, files: asUpload(folder, name, bytes) });
  return file;
}

/** Puts other bytes under the address of a file. */
export async function replaceFile(strapi: Core.Strapi, folder: string, id: number, bytes: Buffer): Promise<void> {
  await service(strapi).replace(id, { data: { fileInfo: {} }, file: asUpload(folder, 'new.png', bytes) });
}

export async function describeFile(strapi: Core.Strapi, id: number, info: Record<string, unknown>): Promise<void> {
  await service(strapi).updateFileInfo(id, info);
}

export async function removeFile(strapi: Core.Strapi, file: UploadedFile): Promise<void> {
  const whole: unknown = await strapi.db.query('plugin::upload.file').findOne({ where: { id: file.id } });
  await service(strapi).remove(whole);
}

function service(strapi: Core.Strapi) {
  return strapi.plugin('upload').service('upload');
}

function asUpload(folder: string, name: string, bytes: Buffer) {
  const filepath = join(folder, `${randomUUID()}.png`);
  writeFileSync(filepath, bytes);
  return { filepath, originalFilename: name, mimetype: 'image/png', size: bytes.length };
}
