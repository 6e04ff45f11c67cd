import type { Locale } from '../locales.ts';
import { readingLevel as levelOf } from '../reading-level.ts';
import { readingTexts, wordsIn } from '../reading-texts.ts';
import type { Rule } from './rule.ts';

/** From here a text is very hard for Dutch, and no longer easy for easy Dutch, on the scale of LIX (see `readingLevel`). */
const hardest: Partial<Record<Locale, number>> = { nl: 60, 'nl-simple': 40 };

/** Fewer words are too few to tell. */
const fewest = 100;

/** Dutch is not harder to read than bureaucratic language is, and easy Dutch is easy. */
export const readingLevel: Rule = {
  name: 'reading-level',
  judges: 'text',
  check({ visits }, { locale }) {
    const bound = locale === null ? undefined : hardest[locale];
    const running = readingTexts(visits).filter(({ isRunning }) => isRunning);
    const [longest] = [...running].sort((one, other) => other.text.length - one.text.length);
    if (bound === undefined || longest === undefined) return [];
    const text = running.map((one) => one.text).join('\n');
    const level = levelOf(text);
    if (level === undefined || level < bound || wordsIn(text).length < fewest) return [];
    return [
      {
        field: longest.path,
        message: `Deze tekst is moeilijk te lezen (LIX ${level}; blijf onder ${bound}). Maak de zinnen korter en kies kortere woorden.`,
        english: `This text is hard to read (LIX ${level}; stay below ${bound}). Make the sentences shorter and choose shorter words.`,
        severity: 'warn',
      },
    ];
  },
};
