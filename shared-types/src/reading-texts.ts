import { textOf } from './fields.ts';
import { richTextPlain } from './rich-text.ts';
import { normalRichText } from './rich-text-shape.ts';
import type { Visit } from './walk.ts';

/** A text that readers get, as the words alone: a line per paragraph, heading and list item. */
export interface ReadingText {
  /** The field: `blocks[b1].text`. */
  readonly path: string;
  readonly name: string;
  readonly text: string;
  /** Running text, in contrast to a title or a label. */
  readonly isRunning: boolean;
}

const notRead = new Set(['key', 'slug']);

/** The texts of an entry in one language. Facts are not among them: they are as the source has them. */
export function readingTexts(visits: readonly Visit[]): ReadingText[] {
  return visits.flatMap(({ path, name, attribute, value }): ReadingText[] => {
    if (attribute.kind !== 'scalar' || attribute.fact || notRead.has(name)) return [];
    if (attribute.type === 'blocks') {
      const read = normalRichText(value).filter((block) => block.type !== 'code');
      const text = richTextPlain(read);
      return text.trim() === '' ? [] : [{ path, name, text, isRunning: true }];
    }
    if (attribute.type !== 'text' && attribute.type !== 'string') return [];
    const text = textOf(value);
    return text === undefined ? [] : [{ path, name, text, isRunning: attribute.type === 'text' }];
  });
}

/** The words of a text; hyphens and apostrophes within one are part of it. */
export function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
}
