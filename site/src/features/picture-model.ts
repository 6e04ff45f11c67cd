import type { Locale } from '@pactwerk/shared-types';
import { imageUrl } from '#urls.ts';
import type { Picture } from './picture.ts';
import type { PageScope } from './site.ts';

/** A picture in the widths that exist of it: as WebP, and once as JPEG for what cannot show that. */
export interface PictureModel {
  src: string;
  srcset: string;
  width: number;
  height: number;
  alt: string;
  lang: string | null;
  /** What stays in sight where the picture is cut, in fifths from its start and its top; null is the middle. */
  focus: { x: 0 | 1 | 2 | 3 | 4; y: 0 | 1 | 2 | 3 | 4 } | null;
}

const fifths = [0, 1, 2, 3, 4] as const;
const widths = [480, 960, 1600];

/** Null when the image is not public or its size is not known. */
export function pictureModel(scope: PageScope, value: { lang: Locale }, picture: Picture | null): PictureModel | null {
  const file = picture ? scope.site.domain.content.media.get(picture.image) : undefined;
  if (!picture || !file?.sha256 || !file.width || !file.height) return null;
  const { sha256, width, height } = file;
  const present = widths.filter((wanted) => wanted < width);
  const made = [...present, Math.min(width, widths.at(-1) ?? width)];
  const urls = [...new Set(made)].map((wanted) => {
    const url = imageUrl(sha256, wanted, 'webp');
    scope.site.files.set(url, { url, sha256, width: wanted, format: 'webp' });
    return { url, width: wanted };
  });
  const shown = made.find((wanted) => wanted >= 960) ?? made.at(-1) ?? width;
  const src = imageUrl(sha256, shown, 'jpg');
  scope.site.files.set(src, { url: src, sha256, width: shown, format: 'jpg' });
  return {
    src,
    srcset: urls.map((variant) => `${variant.url} ${variant.width}w`).join(', '),
    width: shown,
    height: Math.round((height * shown) / width),
    alt: picture.alt ?? '',
    lang: picture.alt === null ? null : scope.langOf(value),
    focus: known(file.focalX) && known(file.focalY) ? { x: fifth(file.focalX), y: fifth(file.focalY) } : null,
  };
}

function known(value: number | null | undefined): value is number {
  return typeof value === 'number';
}

/** The desk keeps a point as percentages. */
function fifth(percentage: number): (typeof fifths)[number] {
  return fifths[Math.round(percentage / 25)] ?? 2;
}
