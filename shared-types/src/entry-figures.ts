import { isFields, type Fields } from './fields.ts';
import { contentTypes, type TypeName } from './generated/content-model.ts';
import { readingLevel } from './reading-level.ts';
import { readingTexts, wordsIn } from './reading-texts.ts';
import { rowPath, walkEntry } from './walk.ts';

/** How much there is to read in one language of an entry, and how hard it is. */
export interface EntryFigures {
  words: number;
  /** LIX of the running text (`readingLevel`); null where there is none. */
  readingLevel: number | null;
  /** Words of each block of a zone, in order. */
  blocks: readonly { path: string; component: string; words: number }[];
}

export function entryFigures(type: TypeName, fields: Fields): EntryFigures {
  const texts = readingTexts([...walkEntry(type, fields)]);
  const wordsAt = (start: string) =>
    texts.filter(({ path }) => path.startsWith(start)).reduce((sum, { text }) => sum + wordsIn(text).length, 0);
  const running = texts.filter(({ isRunning }) => isRunning).map(({ text }) => text);
  return {
    words: wordsAt(''),
    readingLevel: readingLevel(running.join('\n')) ?? null,
    blocks: Object.entries(contentTypes[type].attributes)
      .filter(([, { kind }]) => kind === 'zone')
      .flatMap(([zone]) => rowsWithPath(fields, zone))
      .map(({ path, component }) => ({ path, component, words: wordsAt(`${path}.`) })),
  };
}

function rowsWithPath(fields: Fields, zone: string): { path: string; component: string }[] {
  const rows: readonly unknown[] = Array.isArray(fields[zone]) ? fields[zone] : [];
  return rows
    .filter(isFields)
    .map((row, place) => ({ path: rowPath(zone, row, place), component: String(row['__component']) }));
}
