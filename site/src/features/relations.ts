import type { Action } from './action/action.ts';
import type { Domain } from './domain.ts';
import type { Lineage } from './lineage/lineage.ts';
import type { ReadType, ValueOf } from './readers.ts';

/** Ids that point at an entry, in the order in which they are shown. */
export type Backlinks = ReadonlyMap<string, readonly string[]>;

const indexes = new WeakMap<Domain, Map<string, Backlinks>>();

/**
 * Who points at what: the ids of entries of `type` by the ids that `pick` names. `name` tells one index from another and
 * must say both the type and the field; the index is made once for each state of the content.
 */
export function backlinks<T extends ReadType>(
  domain: Domain,
  name: `${T}.${string}`,
  type: T,
  pick: (value: ValueOf<T>) => readonly (string | null)[],
  order: (a: ValueOf<T>, b: ValueOf<T>) => number = byId,
): Backlinks {
  let known = indexes.get(domain);
  if (!known) indexes.set(domain, (known = new Map()));
  const index = known.get(name);
  if (index) return index;
  const made = new Map<string, string[]>();
  for (const value of domain.all(type).sort(order)) {
    for (const id of new Set(pick(value))) {
      if (id !== null) made.set(id, [...(made.get(id) ?? []), value.id]);
    }
  }
  known.set(name, made);
  return made;
}

export function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Numbered ones in their order, then the rest; equal ones by id, so that the order never changes by itself. */
export function byOrdinal(
  a: { ordinal: number | null; id: string },
  b: { ordinal: number | null; id: string },
): number {
  return (a.ordinal ?? Number.MAX_SAFE_INTEGER) - (b.ordinal ?? Number.MAX_SAFE_INTEGER) || byId(a, b);
}

export const themesOfPact = (domain: Domain, pact: string): readonly string[] =>
  backlinks(domain, 'theme.pact', 'theme', (theme) => [theme.pact], byOrdinal).get(pact) ?? [];

export const actionsOfPact = (domain: Domain, pact: string): readonly string[] =>
  backlinks(domain, 'action.pacts', 'action', (action: Action) => action.pacts, byOrdinal).get(pact) ?? [];

export const actionsOfTheme = (domain: Domain, theme: string): readonly string[] =>
  backlinks(domain, 'action.themes', 'action', (action: Action) => action.themes, byOrdinal).get(theme) ?? [];

/** Results of a pact, a theme or an action. */
export const resultsOf = (domain: Domain, id: string): readonly string[] =>
  backlinks(domain, 'result.of', 'result', (result) => [result.pact, result.theme, result.action]).get(id) ?? [];

/** Targets of a pact, a theme or an action. */
export const targetsOf = (domain: Domain, id: string): readonly string[] =>
  backlinks(domain, 'target.of', 'target', (target) => [target.pact, target.theme, target.action]).get(id) ?? [];

export const volgspotsOfPact = (domain: Domain, pact: string): readonly string[] =>
  backlinks(domain, 'volgspot.subjects', 'volgspot', (volgspot) => volgspot.subjects).get(pact) ?? [];

/** Volgspots that say how a theme stands. */
export const volgspotsOnTheme = (domain: Domain, theme: string): readonly string[] =>
  backlinks(domain, 'volgspot.themes', 'volgspot', (volgspot) => volgspot.assessments.map((row) => row.theme)).get(
    theme,
  ) ?? [];

export const obstaclesOfVolgspot = (domain: Domain, volgspot: string): readonly string[] =>
  backlinks(domain, 'obstacle.volgspot', 'obstacle', (obstacle) => [obstacle.volgspot]).get(volgspot) ?? [];

export const stepsOfVolgspot = (domain: Domain, volgspot: string): readonly string[] =>
  backlinks(domain, 'improvement-step.volgspot', 'improvement-step', (step) => [step.volgspot]).get(volgspot) ?? [];

export const obstaclesOfTheme = (domain: Domain, theme: string): readonly string[] =>
  backlinks(domain, 'obstacle.theme', 'obstacle', (obstacle) => [obstacle.theme]).get(theme) ?? [];

export const stepsOfTheme = (domain: Domain, theme: string): readonly string[] =>
  backlinks(domain, 'improvement-step.theme', 'improvement-step', (step) => [step.theme]).get(theme) ?? [];

/** Documents of a pact, a Volgspot, an action or an event. */
export const documentsOf = (domain: Domain, id: string): readonly string[] =>
  backlinks(domain, 'document.of', 'document', ({ pacts, volgspots, actions, events }) => [
    ...pacts,
    ...volgspots,
    ...actions,
    ...events,
  ]).get(id) ?? [];

/** Films about a pact or an event. */
export const filmsOf = (domain: Domain, id: string): readonly string[] =>
  backlinks(domain, 'film.about', 'film', ({ pacts, events }) => [...pacts, ...events]).get(id) ?? [];

/** News about an entry of any type. */
export const newsAbout = (domain: Domain, id: string): readonly string[] =>
  backlinks(domain, 'news.about', 'news', (news) => [
    ...news.pacts,
    ...news.themes,
    ...news.actions,
    ...news.volgspots,
    ...news.events,
    ...news.organisations,
  ]).get(id) ?? [];

/** Events of a pact or a theme. */
export const eventsOf = (domain: Domain, id: string): readonly string[] =>
  backlinks(domain, 'event.of', 'event', ({ pacts, themes }) => [...pacts, ...themes]).get(id) ?? [];

export const partsOfEvent = (domain: Domain, event: string): readonly string[] =>
  backlinks(domain, 'event.partOf', 'event', ({ partOf }) => [partOf]).get(event) ?? [];

export const eventsReplacedBy = (domain: Domain, event: string): readonly string[] =>
  backlinks(domain, 'event.replacedBy', 'event', ({ replacedBy }) => [replacedBy]).get(event) ?? [];

export const issuesOfSeries = (domain: Domain, series: string): readonly string[] =>
  backlinks(domain, 'newsletter.series', 'newsletter', (letter) => [letter.series]).get(series) ?? [];

export const lineageFrom = (domain: Domain, id: string): readonly string[] =>
  backlinks(domain, 'lineage.from', 'lineage', (edge: Lineage) => [endId(edge.from)]).get(id) ?? [];

export const lineageTo = (domain: Domain, id: string): readonly string[] =>
  backlinks(domain, 'lineage.to', 'lineage', (edge: Lineage) => [endId(edge.to)]).get(id) ?? [];

function endId(end: Lineage['from']): string | null {
  return end.type === 'outside' ? null : end.id;
}
