import { createRequire } from 'node:module';
import sharp from 'sharp';
import type { Drawing } from '#features/metadata/drawing.ts';
import { cardSvg } from './card.ts';
import { icoFile } from './ico-file.ts';
import { iconSvg } from './mark.ts';

const satori: { version: string } = createRequire(import.meta.url)('satori/package.json');

/** Names everything besides what is drawn that decides how it comes out. Count on when the drawings change. */
export const drawingRecipe = `satori ${satori.version} drawings 1`;

/** A multiple of the sizes that tabs and lists of feeds show. */
const faviconSize = 48;

/** A drawing as PNG; that for `favicon.ico` in its format. */
export async function draw(drawing: Drawing): Promise<Uint8Array> {
  if (drawing.kind === 'favicon') {
    const { palette } = drawing;
    return icoFile(await png(iconSvg({ kind: 'icon', palette, size: faviconSize })), faviconSize);
  }
  return png(drawing.kind === 'card' ? await cardSvg(drawing) : iconSvg(drawing));
}

async function png(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg)).png({ compressionLevel: 6 }).toBuffer();
}
