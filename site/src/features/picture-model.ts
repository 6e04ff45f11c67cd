import type { Locale } from '@pactwerk/shared-types';
import { imageUrl } from '#urls.ts';
import type { Picture } from './picture.ts';
import type { PageScope } from './site.ts';

/** A picture in the widths that exist of it. */
export interface PictureModel {
  src: string;
  srcset: string;
  width: number;
  height: number;
  alt: string;
  lang: string | null;
}

const widths = [480, 960, 1600];

/** Null when the image is not public or its size is not known. */
export function pictureModel(scope: PageScope, value: { lang: Locale }, picture: Picture | null): PictureModel | null {
  const file = picture ? scope.site.domain.content.media.get(picture.image) : undefined;
  if (!picture || !file?.sha256 || !file.width || !file.height) return null;
  const { sha256, width, height } = file;
  const present = widths.filter((wanted) => wanted < width);
  const made = [...present, Math.min(width, widths.at(-1) ?? width)];
  const urls = [...new Set(made)].map((wanted) => {
    const url = imageUrl(sha256, wanted);
    scope.site.files.set(url, { url, sha256, width: wanted, format: 'webp' });
    return { url, width: wanted };
  });
  const shown = urls.find((variant) => variant.width >= 960) ?? urls.at(-1);
  if (!shown) return null;
  return {
    src: shown.url,
    srcset: urls.map((variant) => `${variant.url} ${variant.width}w`).join(', '),
    width: shown.width,
    height: Math.round((height * shown.width) / width),
    alt: picture.alt ?? '',
    lang: picture.alt === null ? null : scope.langOf(value),
  };
}
