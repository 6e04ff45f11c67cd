/** What may stand between the parts of a compound: beroep-s-onderwijs, ziek-en-huis. */
const links = ['', 's', 'en', 'e', 'n', '-'];
/** What a word may end in and still be the same word: medewerker-s, regio-nale is another. */
const endings = ['', 's', 'en', 'e', 'n', "'s"];
const shortestCompound = 8;
const shortestPart = 4;
/** Lengths from which one half of a compound will do to know the other. */
const plainPart = 5;
const plainRest = 5;

/**
 * Tells the words inside a longer word: "onderwijs" of "beroepsonderwijs". Dutch, German and Frisian write
 * without spaces what other languages write apart. The part with which a compound begins is left out: a search finds words
 * by their beginning. A part counts when it or what stands before it is a word of the lexicon. Now and then that gives a
 * piece that is no word, which nobody searches for.
 */
export function compoundParts(lexicon: ReadonlySet<string>): (word: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (word) => {
    let parts = known.get(word);
    if (!parts) known.set(word, (parts = word.length < shortestCompound ? [] : partsOf(word, lexicon)));
    return parts;
  };
}

function partsOf(word: string, lexicon: ReadonlySet<string>): string[] {
  const parts: string[] = [];
  for (let at = 3; at <= word.length - shortestPart; at += 1) {
    const [rest, part] = [word.slice(0, at), word.slice(at)];
    const isCompound = isKnown(part, lexicon)
      ? isBeginning(rest, lexicon) || (part.length >= plainPart && rest.length >= plainRest)
      : part.length >= plainPart && isBeginning(rest, lexicon);
    if (isCompound) parts.push(part);
  }
  return parts;
}

function isKnown(part: string, lexicon: ReadonlySet<string>): boolean {
  return endings.some((ending) => part.endsWith(ending) && lexicon.has(part.slice(0, part.length - ending.length)));
}

function isBeginning(rest: string, lexicon: ReadonlySet<string>): boolean {
  return links.some((link) => {
    const word = rest.slice(0, rest.length - link.length);
    return rest.endsWith(link) && word.length >= shortestPart && lexicon.has(word);
  });
}

/** The words of a text, in small letters. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}][\p{L}'’-]*/gu) ?? [];
}
