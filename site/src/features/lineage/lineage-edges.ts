import { comparePartialDates, type Locale } from '@pactwerk/shared-types';
import { dateText, type DateText } from '#features/date-text.ts';
import type { OutsideLink } from '#features/outside-link.ts';
import { byId, lineageFrom, lineageTo } from '#features/relations.ts';
import type { Link, PageScope } from '#features/site.ts';
import type { Lineage, LineageEnd } from './lineage.ts';

/** An edge as it is read from one of its ends: “ging verder in deRotterdamseZorg”. */
export interface EdgeModel {
  phrase: string;
  other: Link;
  /** Where an organisation at the other end came from itself: “vervolg op Stuurgroep …”. */
  background: readonly { phrase: string; other: Link }[];
  since: DateText | null;
  /** Said where only a part went on. */
  part: string | null;
  /** What made this happen, in words: another edge, or the end of the pact that it starts from. */
  cause: string | null;
  note: { text: string; lang: string | null } | null;
  source: OutsideLink | null;
}

export interface EdgesModel {
  origin: readonly EdgeModel[];
  future: readonly EdgeModel[];
  connections: readonly EdgeModel[];
}

/** An edge told from its beginning: “Zorgpact Rotterdam Rijnmond ging verder in deRotterdamseZorg”. */
export interface EdgeFrom {
  from: Link;
  edge: EdgeModel;
}

type Direction = 'origin' | 'future' | 'connections';

/** Where the other end lies, seen from the end that an edge starts at; from its target it is the mirror of this. */
const directions: Record<Lineage['kind'], Direction> = {
  continued_in: 'future',
  merged_into: 'future',
  replaced_by: 'future',
  followed_through: 'future',
  follows_from: 'origin',
  linked_to: 'connections',
  part_of: 'connections',
  joined: 'connections',
  contributes_to: 'connections',
  agenda_of: 'connections',
};

/** What something became stands before where it can be followed. */
const ranks: Record<Lineage['kind'], number> = {
  continued_in: 0,
  merged_into: 0,
  replaced_by: 0,
  follows_from: 1,
  followed_through: 2,
  joined: 3,
  agenda_of: 3,
  part_of: 4,
  linked_to: 4,
  contributes_to: 5,
};

const mirrored: Record<Direction, Direction> = { origin: 'future', future: 'origin', connections: 'connections' };

/** All edges of an entry; inverses are computed, never typed (domain section 3). */
export function edgesOf(scope: PageScope, id: string): EdgesModel {
  const { domain } = scope.site;
  const found: { edge: Lineage; direction: Direction; model: EdgeModel }[] = [];
  for (const edge of scope.getAll('lineage', lineageFrom(domain, id))) {
    const model = edgeModel(scope, edge, 'from');
    if (model) found.push({ edge, direction: directions[edge.kind], model });
  }
  for (const edge of scope.getAll('lineage', lineageTo(domain, id))) {
    const model = edgeModel(scope, edge, 'to');
    if (model) found.push({ edge, direction: mirrored[directions[edge.kind]], model });
  }
  found.sort((a, b) => ranks[a.edge.kind] - ranks[b.edge.kind] || bySince(a.edge, b.edge));
  const towards = (direction: Direction) => found.filter((one) => one.direction === direction).map((one) => one.model);
  return { origin: towards('origin'), future: towards('future'), connections: towards('connections') };
}

/** Null when the edge or either of its ends is not public. */
export function edgeFrom(scope: PageScope, id: string): EdgeFrom | null {
  const edge = scope.get('lineage', id);
  const from = edge ? endLink(scope, edge.from) : null;
  const model = edge ? edgeModel(scope, edge, 'from') : null;
  return from && model ? { from, edge: model } : null;
}

/** An edge with a target that is not public is absent, and comes back by itself (design law 6). */
function edgeModel(scope: PageScope, edge: Lineage, end: 'from' | 'to'): EdgeModel | null {
  const { labels, locale } = scope.site;
  const other = endLink(scope, end === 'from' ? edge.to : edge.from);
  if (!other) return null;
  return {
    phrase: (end === 'from' ? labels.lineageKinds : labels.lineageInverses)[edge.kind],
    other,
    background: backgroundOf(scope, end === 'from' ? edge.to : edge.from),
    since: sinceOf(edge, labels.dates.since, locale),
    part: edge.extent === 'part' ? labels.lineagePart : null,
    cause: causeOf(scope, edge),
    note: edge.note === null ? null : { text: edge.note, lang: scope.langOf(edge) },
    source: edge.source,
  };
}

/** A date that is known to be unknown adds nothing here. */
function sinceOf(edge: Lineage, since: (date: string) => string, locale: Locale): DateText | null {
  if (edge.since === null || edge.since.date.precision === 'unknown') return null;
  const date = dateText(edge.since, locale);
  return { ...date, text: since(date.text) };
}

function backgroundOf(scope: PageScope, end: LineageEnd): { phrase: string; other: Link }[] {
  if (end.type !== 'organisation') return [];
  const { domain, labels } = scope.site;
  return scope.getAll('lineage', lineageTo(domain, end.id)).flatMap((edge) => {
    const other = mirrored[directions[edge.kind]] === 'origin' ? endLink(scope, edge.from) : null;
    return other && edge.from.type === 'organisation' ? [{ phrase: labels.lineageInverses[edge.kind], other }] : [];
  });
}

/** Edges that happened to an entry at a time, for its thread: what it joined, was part of or was linked to. */
export function datedEdges(
  scope: PageScope,
  id: string,
): { edge: Lineage; phrase: string; other: Link; otherId: string | null }[] {
  const { domain, labels } = scope.site;
  const own = scope
    .getAll('lineage', lineageFrom(domain, id))
    .map((edge) => ({ edge, end: edge.to, words: labels.lineageKinds }));
  const theirs = scope
    .getAll('lineage', lineageTo(domain, id))
    .map((edge) => ({ edge, end: edge.from, words: labels.lineageInverses }));
  return [...own, ...theirs].flatMap(({ edge, end, words }) => {
    const other = endLink(scope, end);
    if (!other) return [];
    return [{ edge, phrase: words[edge.kind], other, otherId: end.type === 'outside' ? null : end.id }];
  });
}

function causeOf(scope: PageScope, edge: Lineage): string | null {
  const cause = scope.get('lineage', edge.causedBy);
  if (!cause) return null;
  const { labels } = scope.site;
  const words = labels.pact;
  const pact = cause.from.type === 'pact' ? scope.get('pact', cause.from.id) : undefined;
  if (pact?.ended) return words.becauseStopped(pact.title);
  const from = endLink(scope, cause.from);
  const to = endLink(scope, cause.to);
  return from && to ? words.becauseOf(`${from.text} ${labels.lineageKinds[cause.kind]} ${to.text}`) : null;
}

function endLink(scope: PageScope, end: LineageEnd): Link | null {
  if (end.type === 'outside') return { text: end.name, href: end.address, lang: null };
  return scope.link(end.type, end.id);
}

function bySince(a: Lineage, b: Lineage): number {
  if (a.since === null || b.since === null) return Number(a.since === null) - Number(b.since === null) || byId(a, b);
  return comparePartialDates(a.since.date, b.since.date) || byId(a, b);
}
