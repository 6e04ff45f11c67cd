import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { errors } from '@strapi/utils';
import type { Core } from '@strapi/types';
import { cleanFile, largestFile } from './clean-file';

/** A file as Strapi's upload service takes it, from the admin, the content API and code alike. */
interface UploadedFile {
  filepath: string;
  originalFilename?: string | null;
  [more: string]: unknown;
}

interface UploadService {
  upload: (request: { data: unknown; files: UploadedFile | UploadedFile[] }, options?: unknown) => Promise<unknown>;
  replace: (id: string | number, request: { data: unknown; file: UploadedFile }, options?: unknown) => Promise<unknown>;
}

/**
 * Puts the check of every file before Strapi's upload service, through which all uploads and replacements pass. What
 * Strapi then keeps is the cleaned copy; the file that was handed in stays as it is.
 */
export function guardUploads(strapi: Core.Strapi): void {
  const service: UploadService = strapi.plugin('upload').service('upload');
  const { upload, replace } = service;

  service.upload = (request, options) =>
    withCleanFiles(request.files, (files) =>
      upload({ ...request, files: Array.isArray(request.files) ? files : (files[0] ?? request.files) }, options),
    );

  service.replace = async (id, request, options) => {
    const present: { mime?: string } | null = await strapi.db.query('plugin::upload.file').findOne({ where: { id } });
    return withCleanFiles(request.file, ([file = request.file]) => {
      // The address stays and with it the extension: another kind of file would lie about itself.
      if (present && present.mime !== file['mimetype']) {
        throw new errors.ApplicationError(
          'Vervang een bestand door een bestand van dezelfde soort, of voeg dit als nieuw bestand toe.',
        );
      }
      return replace(id, { ...request, file }, options);
    });
  };
}

// The one message of Strapi itself that can still come.
const damaged = 'File is not a valid image';

async function withCleanFiles<T>(
  files: UploadedFile | UploadedFile[],
  work: (files: UploadedFile[]) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'pactwerk-upload-'));
  try {
    const clean: UploadedFile[] = [];
    for (const file of Array.isArray(files) ? files : [files])
      clean.push(await cleanCopy(file, join(folder, String(clean.length))));
    return await work(clean);
  } catch (error) {
    if (error instanceof Error && error.message === damaged)
      throw new errors.ApplicationError('De afbeelding is beschadigd. Bewaar haar opnieuw en probeer het nog eens.');
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function cleanCopy(file: UploadedFile, filepath: string): Promise<UploadedFile> {
  const name = file.originalFilename ?? 'naamloos';
  const { size: given } = await stat(file.filepath);
  if (given > largestFile)
    throw new errors.ApplicationError(
      `“${name}” is niet toegevoegd. Het bestand is groter dan 25 MB. Maak het kleiner.`,
    );
  const { bytes, mime } = await cleanFile(name, await readFile(file.filepath));
  await writeFile(filepath, bytes);
  return { ...file, filepath, size: bytes.length, mimetype: mime, type: mime, detectedMimeType: mime };
}
