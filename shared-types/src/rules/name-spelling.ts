import { NameIndex } from '../name-index.ts';
import type { KnownNames } from '../known-names.ts';
import { readingTexts } from '../reading-texts.ts';
import type { Finding, Rule } from './rule.ts';

/**
 * A name that is known is written as it is known: of organisations and pacts, in one of their spellings. What could be
 * another word is let pass.
 */
export const nameSpelling: Rule = {
  name: 'name-spelling',
  judges: 'text',
  check({ type, visits }, context) {
    const index = indexOf(context.names());
    const findings = new Map<string, Finding>();
    for (const { path, name, text } of readingTexts(visits)) {
      // The title of a pact is a name itself, and may be like another's.
      if (type === 'pact' && name === 'title') continue;
      for (const { written, known } of index.misspelledIn(text)) {
        if (findings.has(written)) continue;
        findings.set(written, {
          field: path,
          message: `Hier staat “${written}”. Is dat “${known}”? Schrijf het dan ook zo.`,
          english: `This says “${written}”. Is that “${known}”? Then write it so.`,
          severity: 'warn',
        });
      }
    }
    return [...findings.values()];
  },
};

const indexes = new WeakMap<KnownNames, NameIndex>();

function indexOf(names: KnownNames): NameIndex {
  const present = indexes.get(names);
  if (present !== undefined) return present;
  const made = new NameIndex(names.parties, names.concepts);
  indexes.set(names, made);
  return made;
}
