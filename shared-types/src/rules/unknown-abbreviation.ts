import type { KnownNames } from '../known-names.ts';
import { readingTexts } from '../reading-texts.ts';
import type { Finding, Rule } from './rule.ts';

/** What nobody needs to have explained. */
const everyday = new Set(
  'BV NV BTW CAO CV COVID EU HAVO HBO ICT ID IT MBO NL OK PC PDF SMS TV URL VMBO VN VWO WO WC AI UK US USA GB BRD DDR'.split(
    ' ',
  ),
);

/** How many abbreviations of an entry are looked at. */
const most = 100;

/**
 * An abbreviation is explained: it stands in the glossary, is part of the name of an organisation or pact, or the text says
 * what it means, as in “Regionaal Investeringsfonds (RIF)”. Words in capitals are let pass rather than taken for one.
 */
export const unknownAbbreviation: Rule = {
  name: 'unknown-abbreviation',
  judges: 'text',
  check({ fields, visits }, context) {
    const texts = readingTexts(visits).filter(({ name }) => name !== 'abbreviation');
    const whole = texts.map(({ text }) => text).join('\n');
    const known = knownAbbreviations(context.names());
    const seen = new Set<string>();
    const findings: Finding[] = [];
    for (const { path, text } of texts) {
      for (const word of abbreviationsIn(text)) {
        if (seen.has(word) || seen.size === most) continue;
        seen.add(word);
        if (everyday.has(word) || known.has(word) || word === fields['abbreviation'] || isExplained(word, whole))
          continue;
        findings.push({
          field: path,
          message: `De afkorting “${word}” staat niet bij de begrippen. Schrijf haar hier voluit, of laat het begrip toevoegen.`,
          english: `The abbreviation “${word}” is not in the glossary. Write it in full here, or have the concept added.`,
          severity: 'warn',
        });
      }
    }
    return findings;
  },
};

const ofNames = new WeakMap<KnownNames, ReadonlySet<string>>();

function knownAbbreviations(names: KnownNames): ReadonlySet<string> {
  const present = ofNames.get(names);
  if (present !== undefined) return present;
  const made = new Set([...names.concepts, ...names.parties].flatMap(abbreviationsIn));
  ofNames.set(names, made);
  return made;
}

/** Two to five capitals, with or without the s of a plural, that do not stand among other words in capitals. */
function abbreviationsIn(text: string): string[] {
  const found = text.matchAll(/(?<![\p{L}\p{M}\p{N}])(\p{Lu}{2,5})(?:['’]?s)?(?![\p{L}\p{M}\p{N}]|['’]\p{L})/gu);
  return [...found].flatMap(({ 0: whole, 1: word = '', index }) => {
    const before = text.slice(Math.max(0, index - 20), index);
    const after = text.slice(index + whole.length, index + whole.length + 20);
    const isShouted = /\p{Lu}{2}[ -]$/u.test(before) || /^[ -]\p{Lu}{2}/u.test(after);
    return isShouted || /^[IVX]+$/.test(word) ? [] : [word];
  });
}

/** It stands between brackets after words, or has words between brackets after it; or is a common word in capitals. */
function isExplained(word: string, text: string): boolean {
  return (
    new RegExp(`\\p{Ll}[”’"']? \\(${word}\\)|${word} \\([^)\\n]{0,20}\\p{Ll}{3}`, 'u').test(text) ||
    new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${word.toLowerCase()}|${word[0] ?? ''}${word.slice(1).toLowerCase()})(?![\\p{L}\\p{N}])`,
      'u',
    ).test(text)
  );
}
