import { diffArrays, diffWordsWithSpace } from 'diff';

/** A stretch of a line; `changed` when the other side does not have it. */
export interface Part {
  text: string;
  changed: boolean;
  /** What is said of the text, in the language of who reads it. */
  note?: Note;
}

/** A value that is no text (`yes`, `no`), or what there is to say of a named entry or file. */
export type Note = 'yes' | 'no' | 'gone' | 'notPublic';

/** A line of two versions beside each other; null where a side has no such line. */
export interface Line {
  before: Part[] | null;
  after: Part[] | null;
}

/** Something that stands on a line of its own, such as the name of a file. */
export interface Item {
  text: string;
  note?: Note;
}

// Comparing takes time with the square of what differs: what is rewritten further than this is shown as two texts.
const limits = { maxEditLength: 4_000, timeout: 300 };

/** Two texts beside each other: their lines in order, and the words of lines that stand in the place of others. */
export function textLines(before: string, after: string): Line[] {
  return beside(linesOf(before), linesOf(after), (one, other) => one === other, wordParts);
}

/** Two lists beside each other, item by item; `same` tells whether two items are one. */
export function itemLines<T>(
  before: readonly T[],
  after: readonly T[],
  same: (one: T, other: T) => boolean,
  shown: (item: T) => Item,
): Line[] {
  const part = (item: T, changed: boolean): Part[] => [{ ...shown(item), changed }];
  return beside(before, after, same, (one, other) => ({
    before: one === undefined ? null : part(one, other === undefined || !same(one, other)),
    after: other === undefined ? null : part(other, one === undefined || !same(one, other)),
  }));
}

/** Whether any line differs. */
export function isChanged(lines: readonly Line[]): boolean {
  return lines.some(({ before, after }) => [before, after].some((side) => side === null || side.some(isMarked)));
}

function isMarked({ changed }: Part): boolean {
  return changed;
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

type Pair<T> = (before: T | undefined, after: T | undefined) => Line;

function beside<T>(before: readonly T[], after: readonly T[], same: (one: T, other: T) => boolean, pair: Pair<T>) {
  const changes = diffArrays([...before], [...after], { ...limits, comparator: same });
  if (changes === undefined) return paired([...before], [...after], pair);
  const lines: Line[] = [];
  let [place, otherPlace] = [0, 0];
  let [gone, come]: [T[], T[]] = [[], []];
  const flush = () => {
    lines.push(...paired(gone, come, pair));
    [gone, come] = [[], []];
  };
  for (const { count, added, removed } of changes) {
    if (removed) gone.push(...before.slice(place, (place += count)));
    else if (added) come.push(...after.slice(otherPlace, (otherPlace += count)));
    else {
      flush();
      for (let step = 0; step < count; step += 1) lines.push(pair(before[place + step], after[otherPlace + step]));
      place += count;
      otherPlace += count;
    }
  }
  flush();
  return lines;
}

function paired<T>(gone: readonly T[], come: readonly T[], pair: Pair<T>): Line[] {
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, place) => pair(gone[place], come[place]));
}

function wordParts(before: string | undefined, after: string | undefined): Line {
  if (before === undefined) return { before: null, after: whole(after ?? '') };
  if (after === undefined) return { before: whole(before), after: null };
  const changes = diffWordsWithSpace(before, after, limits);
  if (changes === undefined) return { before: whole(before), after: whole(after) };
  return {
    before: joined(
      changes.filter(({ added }) => !added).map(({ value, removed }) => ({ text: value, changed: removed })),
    ),
    after: joined(
      changes.filter(({ removed }) => !removed).map(({ value, added }) => ({ text: value, changed: added })),
    ),
  };
}

function whole(text: string): Part[] {
  return [{ text, changed: true }];
}

/** The parts with a space between two changed words as changed as they are: it reads as one change. */
function joined(parts: readonly Part[]): Part[] {
  const result: Part[] = [];
  for (const [place, part] of parts.entries()) {
    const last = result.at(-1);
    const between = part.text.trim() === '' && last?.changed === true && parts[place + 1]?.changed === true;
    const changed = part.changed || between;
    if (last?.changed === changed) last.text += part.text;
    else result.push({ text: part.text, changed });
  }
  return result;
}
