import type { Content, MediaFile } from './content.ts';

/**
 * The same content where the bytes with these hashes cannot be used: of each file stands the newest version that can, or
 * none (design law 9).
 */
export function withoutFiles(content: Content, unusable: ReadonlySet<string>): Content {
  const media = new Map<string, MediaFile>();
  const unusableMedia = new Set<string>();
  for (const [id, file] of content.media) {
    const isUsable = ({ sha256 }: MediaFile): boolean => sha256 === null || !unusable.has(sha256);
    const standing = (content.mediaVersions.get(id) ?? []).find(isUsable);
    if (standing) media.set(id, standing);
    if (standing !== file) unusableMedia.add(id);
  }
  return { ...content, media, unusableMedia };
}
