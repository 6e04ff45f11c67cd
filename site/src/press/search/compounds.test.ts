import { describe, expect, test } from 'vitest';
import { compoundParts, wordsOf } from './compounds.ts';

const partsIn = (word: string, lexicon = word): readonly string[] => compoundParts(new Set(wordsOf(lexicon)))(word);

describe('the words inside longer words', () => {
  test.each([
    ['beroepsonderwijs', 'onderwijs', 'onderwijs'],
    ['zorgmedewerkers', 'zorg', 'medewerkers'],
    ['zorgmedewerkers', 'zorg medewerker', 'medewerkers'],
    ['personeelsplanning', 'personeel', 'planning'],
    ['ziekenhuisopname', 'ziekenhuis opname', 'opname'],
    ['arbeidsmarktbeleid', 'arbeid markt beleid', 'beleid'],
    ['leerwerkakkoord', 'leer werk', 'werkakkoord'],
  ])('%s is found by its parts, given %s', (compound, lexicon, part) => {
    expect(partsIn(compound, lexicon)).toContain(part);
  });

  test('of a compound of three, the middle begins a part', () => {
    expect(partsIn('arbeidsmarktbeleid', 'arbeid markt beleid')).toEqual(['smarktbeleid', 'marktbeleid', 'beleid']);
  });

  test('a word that is no compound, or short, has none', () => {
    expect(partsIn('begeleiding', 'leiding begin')).toEqual([]);
    expect(partsIn('werkweek', 'wee')).toEqual([]);
  });
});
