import {
  factLocale,
  knowingNothing,
  successionCycle,
  type Fields,
  type LineageEdge,
  type LineageNode,
  type Problem,
  type RuleContext,
  CheckedEntry,
} from '@pactwerk/shared-types';
import type { Content, EntryHistory } from '#content/content.ts';
import { standingOf, type Standing } from '#features/standing.ts';
import { toLineage, type Lineage, type LineageEnd } from './lineage.ts';

/**
 * What of each lineage edge is shown, by id. The desk refuses a succession cycle among drafts, but what is still public of
 * an edge may be older than its draft: where public edges go round, the one published last is held back (domain section 3).
 */
export function standingEdges(content: Content): Map<string, Standing<Lineage>> {
  const edges: LineageEdge[] = [];
  const standings = new Map<string, Standing<Lineage>>();
  const histories = [...content.entries.lineage.values()];
  for (const history of histories.sort((one, other) => newestSeq(one) - newestSeq(other))) {
    const standing = standingOf('lineage', history, toLineage, ({ fields }) =>
      cycleProblems(history.id, fields as Fields, edges),
    );
    standings.set(history.id, standing);
    const facts = standing.values.get(factLocale);
    if (facts) edges.push({ id: facts.id, kind: facts.kind, from: nodeOf(facts.from), to: nodeOf(facts.to) });
  }
  return standings;
}

function newestSeq(history: EntryHistory<'lineage'>): number {
  return history.standing.get(factLocale)?.[0]?.seq ?? 0;
}

function cycleProblems(id: string, fields: Fields, edges: readonly LineageEdge[]): Problem[] {
  const context: RuleContext = { ...knowingNothing, entryId: id, locale: factLocale, edges: () => edges };
  return successionCycle
    .check(new CheckedEntry('lineage', fields), context)
    .map((finding) => ({ severity: 'refuse', rule: successionCycle.name, ...finding }));
}

function nodeOf(end: LineageEnd): LineageNode | undefined {
  return end.type === 'outside' ? undefined : `${end.type}:${end.id}`;
}
