import { idsOf, isFields, textOf, type Fields } from './fields.ts';
import type { LineageEdge, LineageNode } from './rules/rule.ts';

/** The kinds that say what something became; among them no cycle may stand (domain section 3). */
export const successionKinds: readonly string[] = ['continued_in', 'merged_into', 'replaced_by'];

/** What an end of an edge names: ids by field, or the name of something outside Pactwerk. */
export function lineageEndNames(end: unknown): string[] {
  if (!isFields(end)) return [];
  const name = textOf(end['name']);
  return [...lineageNodes(end), ...(name === undefined ? [] : [`name:${name.trim()}`])];
}

/** A lineage entry as an edge; an end that names nothing, or too much, or something outside has no node. */
export function lineageEdge(id: string, fields: Fields): LineageEdge {
  return { id, kind: textOf(fields['kind']) ?? '', from: onlyNode(fields['from']), to: onlyNode(fields['to']) };
}

function onlyNode(end: unknown): LineageNode | undefined {
  const nodes = isFields(end) ? lineageNodes(end) : [];
  return nodes.length === 1 ? nodes[0] : undefined;
}

function lineageNodes(end: Fields): LineageNode[] {
  return [
    ...idsOf(end['pact']).map((id): LineageNode => `pact:${id}`),
    ...idsOf(end['organisation']).map((id): LineageNode => `organisation:${id}`),
    ...idsOf(end['series']).map((id): LineageNode => `newsletter-series:${id}`),
  ];
}
