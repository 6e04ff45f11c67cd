import { entryFigures } from '../entry-figures.ts';
import { readingTexts } from '../reading-texts.ts';
import type { Rule } from './rule.ts';

/** Most words of a block: three minutes of reading. */
const most = 600;

/** A block of a newsletter is one thing to tell; a longer story stands on a page of its own, to which the block leads. */
export const blockLength: Rule = {
  name: 'block-length',
  judges: 'text',
  types: ['newsletter'],
  check({ type, fields, visits }) {
    return entryFigures(type, fields)
      .blocks.filter(({ words }) => words > most)
      .map(({ path, words }) => {
        const [longest] = readingTexts(visits)
          .filter((text) => text.path.startsWith(`${path}.`))
          .sort((one, other) => other.text.length - one.text.length);
        return {
          field: longest?.path ?? path,
          message: `Dit blok heeft ${words} woorden; meer dan ${most} is veel voor een nieuwsbrief. Maak er twee blokken van, of zet het verhaal in een nieuwsbericht.`,
          english: `This block has ${words} words; more than ${most} is much for a newsletter. Make it two blocks, or put the story in a news item.`,
          severity: 'warn',
        };
      });
  },
};
