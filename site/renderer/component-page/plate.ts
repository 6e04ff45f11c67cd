import type { PictureModel } from '#features/picture-model.ts';

/** A plain picture of these dimensions, in pixels, that needs no file. */
export function plate(width: number, height: number, alt: string): PictureModel {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><rect width="100%" height="100%" fill="#8aa"/></svg>`;
  const src = `data:image/svg+xml;base64,${Buffer.from(drawing).toString('base64')}`;
  return { src, srcset: `${src} ${width}w`, width, height, alt, lang: null, focus: null };
}
