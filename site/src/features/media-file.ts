import { fileUrl } from '#urls.ts';
import type { PageScope } from './site.ts';

/** A file of the media library as it is offered to readers. */
export interface FileModel {
  href: string;
  /** “PDF”, “MP4”. */
  format: string;
  /** “120 kB”; null where it is not known. */
  size: string | null;
  mime: string;
}

/** Null when the file is not public or its bytes are not known. */
export function fileModel(scope: PageScope, id: string | null): FileModel | null {
  const file = id === null ? undefined : scope.site.domain.content.media.get(id);
  if (!file?.sha256) return null;
  const { sha256, ext, mime, size } = file;
  const name = file.name ?? 'document';
  const href = fileUrl(sha256, ext && !name.toLowerCase().endsWith(ext.toLowerCase()) ? `${name}${ext}` : name);
  scope.site.files.set(href, { url: href, sha256 });
  return {
    href,
    format: (ext ?? '').replace('.', '').toUpperCase(),
    size: size ? sizeText(size, scope.site.locale) : null,
    mime: mime ?? 'application/octet-stream',
  };
}

/** Decimal units, as the file managers of readers count. */
function sizeText(bytes: number, locale: string): string {
  const [value, unit] =
    bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1000)), 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  return new Intl.NumberFormat([locale, 'nl'], { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}
