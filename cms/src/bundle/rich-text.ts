import { fromMarkdown, normalRichText, toMarkdown } from '@pactwerk/shared-types';
import type { Json } from './payload';

/** Markdown as the tree that the desk's editor keeps. */
export function richTextOf(markdown: string): Json {
  // Rich text is JSON: its shape is said more narrowly than that of a payload.
  return fromMarkdown(markdown) as unknown as Json;
}

/** The tree as Markdown, for a file. */
export function markdownOf(blocks: Json): string {
  // At the start of a text readers of Markdown take it for a mark of the encoding.
  return toMarkdown(blocks).replace(/^\ufeff/, '&#xFEFF;');
}

/** The tree as it comes out of Markdown: two that read the same are the same. */
export function canonicalRichText(blocks: Json): Json {
  return blocks === null ? null : (normalRichText(blocks) as unknown as Json);
}
