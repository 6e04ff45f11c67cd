import { wordsIn } from './reading-texts.ts';

/** A name that a text writes in another way than it is known. */
export interface Misspelled {
  /** As the text has it. */
  readonly written: string;
  readonly known: string;
}

/** Shorter names are like too many words. */
const fewestLetters = 8;
const fewestLettersOfWord = 6;

/** A word of a name that can be mistyped. */
interface NameWord {
  readonly word: string;
  readonly name: string;
  readonly words: readonly string[];
  readonly place: number;
}

/**
 * Finds known names in texts that are written with other spaces, hyphens, accents or capitals within a word, and names of which
 * one word is a letter off.
 */
export class NameIndex {
  readonly #spellings = new Set<string>();
  readonly #inOtherCase = new Set<string>();
  readonly #byLetters = new Map<string, string>();
  readonly #words = new Set<string>();
  readonly #byStart = new Map<string, NameWord[]>();

  /** @param others are spellings that are known too, but are not looked for */
  constructor(names: readonly string[], others: readonly string[]) {
    for (const name of [...names, ...others]) {
      this.#spellings.add(plainMarks(name));
      this.#inOtherCase.add(plainMarks(name).toLowerCase());
      for (const word of wordsIn(name)) this.#words.add(word.toLowerCase());
    }
    for (const name of names) this.#add(name);
  }

  #add(name: string): void {
    const { letters } = lettersOf(name);
    if (letters.length < fewestLetters) return;
    if (!this.#byLetters.has(letters)) this.#byLetters.set(letters, name);
    const words = wordsIn(name).map((word) => word.toLowerCase());
    for (const [place, word] of wordsIn(name).entries()) {
      if (!canBeMistyped(word)) continue;
      const start = word.toLowerCase().slice(0, 1);
      const among = this.#byStart.get(start) ?? [];
      among.push({ word: word.toLowerCase(), name, words, place });
      this.#byStart.set(start, among);
    }
  }

  misspelledIn(text: string): Misspelled[] {
    return [...this.#otherwiseWritten(text), ...this.#mistyped(text)];
  }

  *#otherwiseWritten(text: string): Generator<Misspelled> {
    const { letters, places } = lettersOf(text);
    for (const [sought, known] of this.#byLetters) {
      for (let at = letters.indexOf(sought); at >= 0; at = letters.indexOf(sought, at + sought.length)) {
        const from = places[at] ?? 0;
        const to = (places[at + sought.length - 1] ?? 0) + 1;
        const written = text.slice(from, to);
        if (isLetter(text[from - 1]) || isLetter(text[to]) || !/^[\p{L}\p{M}\p{N} '’-]+$/u.test(written)) continue;
        if (!this.#isKnown(written, known)) yield { written, known };
      }
    }
  }

  #isKnown(written: string, known: string): boolean {
    const plain = plainMarks(written);
    if (this.#spellings.has(plain)) return true;
    if (!this.#inOtherCase.has(plain.toLowerCase())) return false;
    // Capitals matter where a name has them within a word; that a sentence begins with one does not.
    return !/\p{Ll}\p{Lu}/u.test(known) || this.#spellings.has(`${plain.slice(0, 1).toLowerCase()}${plain.slice(1)}`);
  }

  *#mistyped(text: string): Generator<Misspelled> {
    const found = [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu)];
    for (const [at, { 0: word }] of found.entries()) {
      const small = word.toLowerCase();
      if (!canBeMistyped(word) || this.#words.has(small)) continue;
      for (const { word: right, name, words, place } of this.#byStart.get(small.slice(0, 1)) ?? []) {
        if (!isOneOff(small, right) || (words.length === 1 && small.length < fewestLetters)) continue;
        const around = found.slice(Math.max(0, at - place), at - place + words.length);
        if (at < place || around.length < words.length) continue;
        if (around.some(({ 0: one }, step) => step !== place && one.toLowerCase() !== words[step])) continue;
        const [first, last] = [around[0], around.at(-1)];
        if (first === undefined || last === undefined) continue;
        const written = text.slice(first.index, last.index + last[0].length);
        if (!/[^\p{L}\p{M}\p{N} '’-]/u.test(written)) yield { written, known: name };
      }
    }
  }
}

function canBeMistyped(word: string): boolean {
  return word.length >= fewestLettersOfWord && /^\p{Lu}[\p{L}\p{M}-]+$/u.test(word);
}

/** One letter more, less or other, or two that changed places; another ending is another form of the word. */
function isOneOff(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  if (end === 0) return false;
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && left[0] === right[1] && left[1] === right[0];
}

/** Letters and digits alone, small and without accents, each with its place in the text. */
function lettersOf(text: string): { letters: string; places: number[] } {
  const letters: string[] = [];
  const places: number[] = [];
  for (let place = 0; place < text.length; place += 1) {
    for (const letter of text.charAt(place).normalize('NFKD').toLowerCase()) {
      if (!/[\p{L}\p{N}]/u.test(letter)) continue;
      letters.push(letter);
      places.push(place);
    }
  }
  return { letters: letters.join(''), places };
}

function plainMarks(text: string): string {
  return text.replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim();
}

function isLetter(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{M}\p{N}]/u.test(char);
}
