import { rowsOf, textOf, type Fields } from './fields.ts';
import type { TypeName } from './generated/content-model.ts';

/** Names as they are written, for the rules that look for them in texts. */
export interface KnownNames {
  /** Words, abbreviations and aliases of the glossary. */
  readonly concepts: readonly string[];
  /** Names, short names, titles and aliases of organisations and pacts. */
  readonly parties: readonly string[];
}

export const noNames: KnownNames = { concepts: [], parties: [] };

/** The types whose fields hold names. */
export const namedTypes = ['concept', 'organisation', 'pact'] as const satisfies readonly TypeName[];

const nameFields = ['label', 'abbreviation', 'name', 'shortName', 'officialName', 'title'];

/** The names in entries, each language of which counts; entries of other types have none. */
export function knownNames(entries: Iterable<{ type: TypeName; fields: Fields }>): KnownNames {
  const concepts = new Set<string>();
  const parties = new Set<string>();
  for (const { type, fields } of entries) {
    if (!namedTypes.some((named) => named === type)) continue;
    for (const name of namesOf(fields)) (type === 'concept' ? concepts : parties).add(name);
  }
  return { concepts: [...concepts], parties: [...parties] };
}

/** The names that an entry bears. */
function namesOf(fields: Fields): string[] {
  const aliases = rowsOf(fields['aliases']).map((row) => row['name']);
  return [...nameFields.map((name) => fields[name]), ...aliases].flatMap((name) => textOf(name)?.trim() ?? []);
}
