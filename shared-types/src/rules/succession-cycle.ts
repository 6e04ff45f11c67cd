import { lineageEdge, successionKinds } from '../lineage.ts';
import type { LineageEdge, LineageNode, Rule } from './rule.ts';

/** Following what continued in, merged into or was replaced by what never leads back. */
export const successionCycle: Rule = {
  name: 'succession-cycle',
  judges: 'facts',
  types: ['lineage'],
  check({ fields }, context) {
    const edge = lineageEdge(context.entryId ?? '', fields);
    if (!successionKinds.includes(edge.kind) || !edge.from || !edge.to || edge.from === edge.to) return [];
    const others = context
      .edges()
      .filter((other) => other.id !== context.entryId && successionKinds.includes(other.kind));
    if (!reaches(edge.to, edge.from, others)) return [];
    return [
      {
        field: 'to',
        message:
          'Met deze lijn zou het vervolg weer bij het begin uitkomen. Draai de lijn om of kies een andere soort.',
        english:
          'With this edge what follows would lead back to the beginning. Turn the edge round or choose another kind.',
      },
    ];
  },
};

function reaches(start: LineageNode, goal: LineageNode, edges: readonly LineageEdge[]): boolean {
  const next = new Map<LineageNode, LineageNode[]>();
  for (const { from, to } of edges) if (from && to) next.set(from, [...(next.get(from) ?? []), to]);
  const seen = new Set<LineageNode>([start]);
  for (const node of seen) {
    if (node === goal) return true;
    for (const following of next.get(node) ?? []) seen.add(following);
  }
  return false;
}
