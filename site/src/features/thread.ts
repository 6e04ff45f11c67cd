import { comparePartialDates, earliestDay, latestDay, type KnownDate } from '@pactwerk/shared-types';
import type { StatedDate } from './reading.ts';

/** A happening on a thread, before it is drawn. */
export interface Happening {
  date: StatedDate | null;
  /** `stop` ends the thread. */
  kind: 'knot' | 'stop';
  label: string;
  when: string;
  href: string | null;
}

/** One strand: a pact through time, with what it came from and what it lives on in. */
export interface Strand {
  /** The entry that it is of. */
  id: string;
  title: string;
  href: string | null;
  lang: string | null;
  before: readonly StrandEnd[];
  happenings: readonly Happening[];
  after: readonly StrandEnd[];
  /** Said where the beginning of the strand is not known. */
  openStart: string | null;
  /** Said where its end is not known. */
  openEnd: string | null;
  /** Entries that it is tied to, and since when: drawn where they are in the same thread. */
  ties: readonly { id: string; since: StatedDate | null }[];
}

export interface StrandEnd {
  text: string;
  label: string;
  href: string | null;
}

/**
 * A thread as pages show it: a list, which everybody can read, and positions between 0 and 1000 for the drawing of the
 * same. Nothing is drawn at a place that its date does not allow: a happening without a date is in the list alone.
 */
export interface ThreadModel {
  strands: readonly StrandModel[];
  /** Year labels of the drawing; empty when nothing can be drawn. */
  years: readonly { label: string; x: number }[];
}

export interface StrandModel {
  title: string;
  href: string | null;
  lang: string | null;
  before: readonly StrandEnd[];
  knots: readonly { when: string; label: string; kind: 'knot' | 'stop'; href: string | null; x: number | null }[];
  after: readonly StrandEnd[];
  openStart: string | null;
  openEnd: string | null;
  /** Where the solid line runs; null when nothing on it is dated. */
  line: { from: number; to: number; open: boolean } | null;
  ties: readonly { strand: number; x: number }[];
}

const width = 1000;
/** A thread of a single day is still a piece of time. */
const fewestYears = 3;

export function threadModel(strands: readonly Strand[]): ThreadModel {
  const ordered = strands.map((strand) => ({ ...strand, happenings: [...strand.happenings].sort(byDate) }));
  const days = ordered.flatMap((strand) => strand.happenings.flatMap(({ date }) => middleDay(date) ?? []));
  if (days.length === 0) {
    return { strands: ordered.map((strand) => strandModel(strand, ordered, () => null)), years: [] };
  }
  const first = yearOf(Math.min(...days));
  const last = Math.max(yearOf(Math.max(...days)) + 1, first + fewestYears);
  const start = Date.UTC(first, 0, 1);
  const span = Date.UTC(last, 0, 1) - start;
  const at = (moment: number) => Math.round(((moment - start) / span) * width);
  const step = Math.max(1, Math.ceil((last - first) / 6));
  const years = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, place) => first + place * step);
  return {
    strands: ordered.map((strand) =>
      strandModel(strand, ordered, (date) => {
        const day = middleDay(date);
        return day === null ? null : at(day);
      }),
    ),
    years: years.map((year) => ({ label: String(year), x: at(Date.UTC(year, 0, 1)) })),
  };
}

function strandModel(
  strand: Strand,
  all: readonly Strand[],
  place: (date: StatedDate | null) => number | null,
): StrandModel {
  const knots = strand.happenings.map(({ date, kind, label, when, href }) => ({
    when,
    label,
    kind,
    href,
    x: place(date),
  }));
  const drawn = knots.flatMap((knot) => knot.x ?? []);
  const stopped = knots.some((knot) => knot.kind === 'stop' && knot.x !== null);
  return {
    title: strand.title,
    href: strand.href,
    lang: strand.lang,
    before: strand.before,
    knots,
    after: strand.after,
    openStart: strand.openStart,
    openEnd: strand.openEnd,
    line: drawn.length === 0 ? null : { from: Math.min(...drawn), to: Math.max(...drawn), open: !stopped },
    ties: strand.ties.flatMap(({ id, since }) => {
      const other = all.findIndex((one) => one.id === id);
      const x = place(since) ?? (drawn.length === 0 ? null : Math.min(...drawn));
      return other < 0 || x === null ? [] : [{ strand: other, x }];
    }),
  };
}

/** By date; what has no known date comes after the rest, and what ends the strand comes last in any case. */
function byDate(a: Happening, b: Happening): number {
  if (a.kind !== b.kind) return Number(a.kind === 'stop') - Number(b.kind === 'stop');
  if (a.date === null || b.date === null) return Number(a.date === null) - Number(b.date === null);
  return comparePartialDates(a.date.date, b.date.date);
}

/** The middle of what a date can mean: a place to draw it at, never a day to show. */
function middleDay(date: StatedDate | null): number | null {
  if (date === null || date.date.precision === 'unknown') return null;
  const known: KnownDate = date.date;
  return (Date.parse(earliestDay(known)) + Date.parse(latestDay(known))) / 2;
}

function yearOf(moment: number): number {
  return new Date(moment).getUTCFullYear();
}
