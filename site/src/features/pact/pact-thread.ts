import { rowDate } from '#features/date-text.ts';
import { datedEdges, edgesOf, type EdgeModel } from '#features/lineage/lineage-edges.ts';
import { volgspotsOfPact } from '#features/relations.ts';
import type { PageScope } from '#features/site.ts';
import type { Happening, Strand, StrandEnd } from '#features/thread.ts';
import type { Pact } from './pact.ts';
import { endingOf } from './pact-status.ts';

/** What one pact adds to a thread: its own dates, the times its parties looked back, what it joined. */
export function pactStrand(scope: PageScope, pact: Pact): Strand {
  const { labels, day, locale, domain } = scope.site;
  const words = labels.thread;
  const ending = endingOf(pact, day);
  const edges = edgesOf(scope, pact.id);
  const own: [Pact['signed'], string, Happening['kind']][] = [
    [pact.started, words.started, 'knot'],
    [pact.signed, words.signed, 'knot'],
    [pact.adopted, words.adopted, 'knot'],
    [pact.takesEffect, words.takesEffect, 'knot'],
    [ending === null ? pact.plannedEnd : null, words.plannedEnd, 'stop'],
    [ending?.date ?? null, ending === null ? '' : labels.pactStates[ending.state], 'stop'],
  ];
  const happenings = own.flatMap(([date, label, kind]): Happening[] =>
    date === null ? [] : [{ date, label, kind, when: rowDate(date, locale)?.text ?? '', href: null }],
  );
  const met = datedEdges(scope, pact.id);
  const joined = met.flatMap(({ edge, phrase, other }): Happening[] =>
    edge.since !== null && edge.kind === 'joined' && edge.from.type === 'pact' && edge.from.id === pact.id
      ? [
          {
            date: edge.since,
            kind: 'knot',
            label: `${phrase} ${other.text}`,
            when: rowDate(edge.since, locale)?.text ?? '',
            href: other.href,
          },
        ]
      : [],
  );
  const reviews = scope.getAll('volgspot', volgspotsOfPact(domain, pact.id)).map((volgspot): Happening => ({
    date: volgspot.heldOn,
    kind: 'knot',
    label: labels.volgspotKinds[volgspot.kind],
    when: rowDate(volgspot.heldOn, locale)?.text ?? labels.dates.unknownDate,
    href: scope.href('volgspot', volgspot.id),
  }));
  const all = merged([...happenings, ...joined, ...reviews]);
  const nothingKnown = all.length + edges.origin.length + edges.future.length === 0;
  return {
    id: pact.id,
    title: pact.title,
    href: scope.href('pact', pact.id),
    lang: scope.langOf(pact),
    before: edges.origin.map(strandEnd),
    happenings: all,
    after: edges.future.map(strandEnd),
    openStart: happenings.length === 0 || happenings.some(({ kind }) => kind === 'knot') ? null : words.startUnknown,
    openEnd: nothingKnown
      ? labels.dates.unknownDate
      : happenings.length === 0
        ? null
        : openEnd(pact, ending !== null, words),
    ties: met.flatMap(({ edge, otherId }) =>
      otherId !== null && edge.to.type !== 'outside' && edge.to.id !== pact.id
        ? [{ id: otherId, since: edge.since }]
        : [],
    ),
  };
}

function openEnd(pact: Pact, ended: boolean, words: PageScope['site']['labels']['thread']): string | null {
  if (ended || pact.plannedEnd !== null) return null;
  return words.endUnknown;
}

function strandEnd(edge: EdgeModel): StrandEnd {
  return { text: edge.other.text, label: edge.phrase, href: edge.other.href };
}

/** What happened at one date is one knot with all that happened. */
function merged(happenings: readonly Happening[]): Happening[] {
  const byDate = new Map<string, Happening>();
  for (const happening of happenings) {
    const name = `${happening.date?.date.value} ${happening.date?.time} ${happening.kind}`;
    const known = byDate.get(name);
    byDate.set(name, known ? { ...known, label: `${known.label}, ${happening.label}` } : happening);
  }
  return [...byDate.values()];
}
