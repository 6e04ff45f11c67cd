import type { PartAltImage, TypeName } from '@pactwerk/shared-types';
import type { Reading } from './reading.ts';

/** An image of the media library with its text alternative; null means decorative. */
export interface Picture {
  image: string;
  alt: string | null;
}

export function toPicture<T extends TypeName>(
  read: Reading<T>,
  picture: Pick<PartAltImage, 'image' | 'alt' | 'decorative'> | null | undefined,
): Picture | null {
  const image = read.ref(picture?.image);
  if (!picture || image === null) return null;
  return { image, alt: picture.decorative === true ? null : read.optional(picture.alt) };
}
