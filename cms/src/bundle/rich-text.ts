import type { Json } from './payload';
import type { Cursor } from './source';

/** Markdown as the tree that the desk's editor keeps. */
export function readRichText(_cursor: Cursor, markdown: string): Json {
  return markdown
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => ({ type: 'paragraph', children: [{ type: 'text', text: paragraph.trim() }] }));
}
