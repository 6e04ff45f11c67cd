import { wordsIn } from '../reading-texts.ts';
import { normalRichText } from '../rich-text-shape.ts';
import { richTextPlain } from '../rich-text.ts';
import type { Finding, Rule } from './rule.ts';

/** Most words of a paragraph: on a phone it then fills the screen. */
const most = 150;

/** No paragraph is so long that a reader loses the way in it. */
export const paragraphLength: Rule = {
  name: 'paragraph-length',
  judges: 'text',
  check({ visits }) {
    return visits.flatMap(({ path, attribute, value }): Finding[] => {
      if (attribute.kind !== 'scalar' || attribute.type !== 'blocks') return [];
      return normalRichText(value).flatMap((block): Finding[] => {
        if (block.type !== 'paragraph') return [];
        const words = wordsIn(richTextPlain([block]));
        if (words.length <= most) return [];
        const start = words.slice(0, 4).join(' ');
        return [
          {
            field: path,
            message: `De alinea die begint met “${start}” heeft ${words.length} woorden. Maak er meer van, van ten hoogste ${most} woorden.`,
            english: `The paragraph that begins with “${start}” has ${words.length} words. Make more of it, of at most ${most} words.`,
            severity: 'warn',
          },
        ];
      });
    });
  },
};
