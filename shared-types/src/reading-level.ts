import { wordsIn } from './reading-texts.ts';

/** Words of more letters than this are long. */
const longWord = 6;

/**
 * How hard a text is to read: the readability index LIX, the average number of words in a sentence plus the percentage of
 * long words. A line ends a sentence too, as items of a list have no full stop. Undefined for a text without words.
 *
 * The scale is that of C.H. Björnsson, Läsbarhet (Stockholm: Liber, 1968): below 30 very easy (books for children), 30-40
 * easy (stories, weeklies), 40-50 medium (newspapers), 50-60 hard (official texts), 60 and more very hard (bureaucratic,
 * scientific). It was made for Swedish; Dutch writes compounds as one word too.
 */
export function readingLevel(text: string): number | undefined {
  const words = wordsIn(text);
  if (words.length === 0) return undefined;
  const long = words.filter((word) => word.length > longWord).length;
  return Math.round(words.length / sentencesIn(text) + (100 * long) / words.length);
}

/** A full stop within a sentence ("o.a. voor zzp'ers") is followed by a small letter. */
function sentencesIn(text: string): number {
  const sentences = text
    .split('\n')
    .flatMap((line) => line.split(/(?<=[.!?:…][”’"')\]]?)\s+(?=[“‘"'([]?[\p{Lu}\p{N}])/u));
  return Math.max(1, sentences.filter((sentence) => /[\p{L}\p{N}]/u.test(sentence)).length);
}
