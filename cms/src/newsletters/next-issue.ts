import { rowsOf, type Payload } from '../bundle/payload';

/** Blocks that say the same in every issue of a series: who reads it and who stands behind it. */
const standing: ReadonlySet<unknown> = new Set(['block.subscribe', 'block.logos']);

/** What of another block the next issue takes over: under which heading it stands and of which pact it tells. */
const frame = ['__component', 'heading', 'pact'];

/**
 * The draft of the issue that follows another, in Dutch: the next number of the series, with its regions, its colophon and
 * its blocks in their order, empty but for their headings. Title, date and texts are for the editor.
 */
export function nextIssue(last: Payload): Payload {
  const { series, regions, number, colophon, blocks } = last;
  return {
    series: series ?? [],
    regions: regions ?? [],
    kind: 'regular',
    number: typeof number === 'number' ? number + 1 : null,
    colophon: colophon ?? null,
    blocks: rowsOf(blocks ?? null).map((block) =>
      standing.has(block['__component'])
        ? block
        : Object.fromEntries(Object.entries(block).filter(([name]) => frame.includes(name))),
    ),
  };
}
