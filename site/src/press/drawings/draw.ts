import { createRequire } from 'node:module';
import sharp from 'sharp';
import type { Drawing } from '#features/metadata/drawing.ts';
import { cardSvg } from './card.ts';
import { iconSvg } from './mark.ts';

const satori: { version: string } = createRequire(import.meta.url)('satori/package.json');

/** Names everything besides what is drawn that decides how it comes out. Count on when the drawings change. */
export const drawingRecipe = `satori ${satori.version} drawings 1`;

/** A drawing as PNG. */
export async function draw(drawing: Drawing): Promise<Uint8Array> {
  const svg = drawing.kind === 'card' ? await cardSvg(drawing) : iconSvg(drawing);
  return sharp(Buffer.from(svg)).png({ compressionLevel: 6 }).toBuffer();
}
