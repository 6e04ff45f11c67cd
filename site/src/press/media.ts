import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import pLimit from 'p-limit';
import sharp from 'sharp';
import { CmsError } from '#content/cms-error.ts';
import { draw, drawingRecipe } from './drawings/draw.ts';
import { sha256 } from './model-hash.ts';
import type { FileUse } from './site-source.ts';
import { UnusableFile } from './unusable-file.ts';

/** Makes the files of the media library that a site uses. */
export interface MediaStore {
  /** Where its folders `media` and `images` stand. */
  readonly folder: string;
  /**
   * Path of a finished file, which nobody ever changes. Throws UnusableFile when there are no bytes of which it can be made,
   * and another error when they cannot be asked for.
   */
  fileFor(use: FileUse): Promise<string>;
  /** Sha256 of the files that were found to be unusable. */
  readonly unusable: ReadonlySet<string>;
  /** Asks anew for bytes that the desk had not. */
  retryMissing(): void;
}

const webpQuality = 78;
const jpegQuality = 80;

/** Names everything besides the source's bytes that decides how a variant comes out; part of the renderer's hash. */
export const imageRecipe = `sharp ${sharp.versions.sharp} vips ${sharp.versions.vips} webp ${webpQuality} jpeg ${jpegQuality} ${drawingRecipe}`;

/** Keeps bytes in `var/media/<sha256>` and variants of images in `var/images/`; `fetchBytes` gets what is not there. */
export function mediaStore(varFolder: string, fetchBytes: (sha256: string) => Promise<Uint8Array>): MediaStore {
  const bytesFolder = join(varFolder, 'media');
  const imagesFolder = join(varFolder, 'images', sha256(imageRecipe).slice(0, 16));
  const limit = pLimit(2);
  const unusable = new Set<string>();
  const missing = new Set<string>();

  async function source(use: FileUse): Promise<string> {
    if (!/^[0-9a-f]{64}$/.test(use.sha256)) throw new Error(`The file ${use.url} has no sha256 in the ledger.`);
    const file = join(bytesFolder, use.sha256);
    if (existsSync(file) && sha256(readFileSync(file)) === use.sha256) return file;
    const bytes = await fetchBytes(use.sha256).catch((error: unknown) => {
      if (!(error instanceof CmsError && error.status === 404)) throw error;
      missing.add(use.sha256);
      throw new UnusableFile(use.sha256, `The desk has no bytes of ${use.url}.`, error);
    });
    if (sha256(bytes) !== use.sha256) {
      missing.add(use.sha256);
      throw new UnusableFile(use.sha256, `The bytes of ${use.url} that the desk sent are not those of the ledger.`);
    }
    mkdirSync(bytesFolder, { recursive: true });
    replace(file, bytes);
    return file;
  }

  /** A picture that is made once for all releases. */
  async function kept(name: string, make: () => Promise<Uint8Array>): Promise<string> {
    const file = join(imagesFolder, name);
    if (existsSync(file)) return file;
    const bytes = await make();
    mkdirSync(imagesFolder, { recursive: true });
    replace(file, bytes);
    return file;
  }

  function finished(use: FileUse): Promise<string> {
    const { drawing, width, format = 'webp' } = use;
    if (drawing !== undefined) return kept(`${use.sha256}-${drawing.kind}${extname(use.url)}`, () => draw(drawing));
    if (width === undefined) return source(use);
    return kept(`${use.sha256}-${width}.${format}`, async () =>
      imageVariant(await source(use), width, format, use.url).catch((error: unknown) => {
        throw new UnusableFile(use.sha256, `No picture can be made of ${use.url}.`, error);
      }),
    );
  }

  return {
    folder: varFolder,
    unusable,
    fileFor: (use) =>
      limit(() => finished(use)).catch((error: unknown) => {
        if (error instanceof UnusableFile) unusable.add(error.sha256);
        throw error;
      }),
    retryMissing() {
      for (const hash of missing) unusable.delete(hash);
      missing.clear();
    },
  };
}

/** Scales down, never up; turns as the camera says; leaves out everything the camera wrote down. */
async function imageVariant(source: string, width: number, format: string, url: string): Promise<Uint8Array> {
  const image = sharp(source).rotate().resize({ width, withoutEnlargement: true });
  switch (format) {
    case 'webp':
      return image.webp({ quality: webpQuality }).toBuffer();
    case 'jpeg':
    case 'jpg':
      return image.flatten({ background: '#fff' }).jpeg({ quality: jpegQuality, progressive: true }).toBuffer();
    case 'png':
      return image.png({ palette: true }).toBuffer();
    default:
      throw new Error(`${url} asks for the image format ${format}, which the press does not make.`);
  }
}

function replace(file: string, bytes: Uint8Array): void {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, bytes);
    renameSync(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
}
