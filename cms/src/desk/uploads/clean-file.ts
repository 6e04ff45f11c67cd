import { extname } from 'node:path';
import { errors } from '@strapi/utils';
import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { neutralSvg } from './svg';
import { formats, namedFormats, type Format } from './formats';

export const largestFile = 25 * 1024 * 1024;
const mostPixels = 50_000_000;
// All frames of a moving picture together: every one of them is decoded for the thumbnail.
const mostFramePixels = 250_000_000;

export interface CleanFile {
  bytes: Buffer;
  mime: string;
}

/**
 * A file as the desk keeps it: of a kind on the allow-list by what it holds, with the extension of that kind, within 25 MB
 * and 50 megapixels, without scripts and without the place where it was made. Throws a message in Dutch for anything else.
 */
export async function cleanFile(name: string, bytes: Buffer): Promise<CleanFile> {
  const refuse = (message: string): never => {
    throw new errors.ApplicationError(`“${name}” is niet toegevoegd. ${message}`);
  };
  if (bytes.length > largestFile) return refuse(`Het bestand is groter dan 25 MB. Maak het kleiner.`);
  const format = await formatOf(bytes);
  if (format === undefined) return refuse(`Dit soort bestand kan hier niet. Wel: ${namedFormats}.`);
  const extension = extname(name).slice(1).toLowerCase();
  if (!format.extensions.includes(extension)) {
    return refuse(
      `De inhoud is ${format.extensions[0]}, maar de naam eindigt op “.${extension}”. Geef het bestand de juiste naam.`,
    );
  }
  let clean = format.clean(bytes);
  if (clean === undefined) return refuse('Het bestand is beschadigd. Bewaar het opnieuw en probeer het nog eens.');
  if (format.picture) {
    const metadata = await sharp(format.clean === neutralSvg ? clean : bytes, { limitInputPixels: false })
      .metadata()
      .catch(() => undefined);
    if (metadata === undefined)
      return refuse('De afbeelding is beschadigd. Bewaar haar opnieuw en probeer het nog eens.');
    const { width, height, pages = 1, orientation } = metadata;
    if (width * (metadata.pageHeight ?? height) > mostPixels)
      return refuse('De afbeelding heeft meer dan 50 megapixels. Maak haar kleiner.');
    if (width * (metadata.pageHeight ?? height) * pages > mostFramePixels)
      return refuse('De bewegende afbeelding is te groot. Gebruik een film.');
    // The note that says how to turn the picture goes with the other camera data: the picture itself is turned instead.
    if (orientation !== undefined && orientation > 1) clean = await turned(bytes, format.mime);
  }
  return { bytes: clean, mime: format.mime };
}

async function turned(bytes: Buffer, mime: string): Promise<Buffer> {
  const upright = sharp(bytes).autoOrient().keepIccProfile();
  if (mime === 'image/png') return upright.png().toBuffer();
  if (mime === 'image/webp') return upright.webp({ quality: 92 }).toBuffer();
  return upright.jpeg({ quality: 92 }).toBuffer();
}

async function formatOf(bytes: Buffer): Promise<Format | undefined> {
  const mime = (await fileTypeFromBuffer(bytes))?.mime ?? textMime(bytes);
  const known = mime === 'application/xml' || mime === 'image/svg+xml' ? textMime(bytes) : mime;
  return formats.find((format) => format.mime === known);
}

// What has no signature in its first bytes.
function textMime(bytes: Buffer): string | undefined {
  const text = bytes.toString('utf8', 0, Math.min(bytes.length, 64 * 1024)).replace(/^\uFEFF/, '');
  if (/^WEBVTT(\s|$)/.test(text) && !bytes.includes(0)) return 'text/vtt';
  const prolog = /^\s*(<\?xml[^>]*\?>)?(\s|<!--[\s\S]*?-->|<!DOCTYPE\s[^[>]*(\[[^\]]*\])?\s*>)*<svg[\s>]/i;
  return prolog.test(text) ? 'image/svg+xml' : undefined;
}
