import { lookup } from 'mrmime';
import { feedFormatOf, feedTypes } from '#urls.ts';

/** Type of a file by its name, with the character set of texts, as all of ours are in UTF-8. */
export function contentType(path: string): string {
  const type = typeOf(path) ?? 'application/octet-stream';
  return isTextType(type) ? `${type}; charset=utf-8` : type;
}

/** Whether a file is text, so that it becomes much smaller by compression. */
export function isText(path: string): boolean {
  return isTextType(typeOf(path) ?? '');
}

function typeOf(path: string): string | undefined {
  // https://www.iana.org/assignments/media-types/image/vnd.microsoft.icon
  if (path.endsWith('.ico')) return 'image/vnd.microsoft.icon';
  const feed = feedFormatOf(path);
  return feed === undefined ? lookup(path) : feedTypes[feed];
}

function isTextType(type: string): boolean {
  return /^text\/|[/+](?:json|xml)$|javascript$/.test(type);
}
