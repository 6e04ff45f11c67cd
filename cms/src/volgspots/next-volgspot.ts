import { isPast, parsePartialDate } from '@pactwerk/shared-types';
import type { Payload } from '../bundle/payload';
import { isData, type Data } from '../desk/model';
import type { KnownVolgspot } from './earlier-volgspots';

/** A theme of a pact as far as its place in a Volgspot goes. */
export interface KnownTheme {
  id: string;
  pact: string;
  ordinal: number | null;
  /** The `part.partial-date` until which it is worked at; null while no end is known. */
  until: unknown;
}

/** What is known when a Volgspot is begun. */
export interface Beginning {
  /** The pacts that it will be about. */
  pacts: readonly string[];
  /** The regions of these pacts. */
  regions: readonly string[];
  themes: readonly KnownTheme[];
  /** The Volgspots about these pacts, in order. */
  earlier: readonly KnownVolgspot[];
  /** Today, as YYYY-MM-DD. */
  day: string;
}

/**
 * The draft of the next Volgspot about pacts, in Dutch: its number, who took part and in which regions as the last time, and a
 * row for each theme that is worked at, without a level. Title, date, levels and texts are for the editor: nothing is known of
 * them.
 */
export function nextVolgspot({ pacts, regions, themes, earlier, day }: Beginning): Payload {
  const last = earlier.findLast(({ subjects }) => isSameSet(subjects, pacts));
  return {
    kind: 'volgspot',
    ordinal: nextOrdinal(earlier),
    subjects: [...pacts],
    regions: [...(last?.regions ?? regions)],
    participants: [...(last?.participants ?? [])],
    assessments: openThemes(pacts, themes, day).map(({ id }) => ({ theme: [id] })),
  };
}

/** The themes of pacts that are worked at on a day, in the order of the pacts and in theirs. */
export function openThemes<T extends KnownTheme>(pacts: readonly string[], themes: readonly T[], day: string): T[] {
  return themes
    .filter(({ pact, until }) => pacts.includes(pact) && !isOver(until, day))
    .toSorted(
      (one, other) =>
        pacts.indexOf(one.pact) - pacts.indexOf(other.pact) ||
        (one.ordinal ?? Number.MAX_SAFE_INTEGER) - (other.ordinal ?? Number.MAX_SAFE_INTEGER),
    );
}

function isOver(until: unknown, day: string): boolean {
  const date = isData(until) ? parsePartialDate((until as Data)['value']) : undefined;
  return date !== undefined && isPast(date, day);
}

/** Committee talks, advice and the like are not counted with the Volgspots. */
function nextOrdinal(earlier: readonly KnownVolgspot[]): number | null {
  const own = earlier.filter(({ kind }) => kind === 'volgspot');
  const numbers = own.flatMap(({ ordinal }) => ordinal ?? []);
  if (own.length === 0) return 1;
  return numbers.length === 0 ? null : Math.max(...numbers) + 1;
}

function isSameSet(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one) => others.includes(one));
}
