import fc from 'fast-check';
import { expect, test } from 'vitest';
import { run } from '../../src/press/run.ts';
import { ToyPress } from '../press/press-fixture.ts';

const sequences = Number(process.env['FAULT_EDITS'] ?? 25);
const seed = process.env['FAULT_SEED'];
const ids = ['a', 'b', 'c', 'd'] as const;
const id = fc.constantFrom(...ids);

/** Something that happens between two runs of the press. */
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('publish' as const),
      id,
      slug: fc.constantFrom('a', 'b', 'x', 'y'),
      title: fc.constantFrom('One', 'Two'),
      linksTo: fc.subarray([...ids]),
      file: fc.option(fc.constantFrom('report', 'poster')),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), id }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('renderer' as const), version: fc.constantFrom('a', 'b') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restart' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function take(press: ToyPress, one: Step): void {
  switch (one.kind) {
    case 'publish': {
      // Two entries with one address do not exist: the desk refuses the second.
      const { id, slug, title, linksTo, file } = one;
      press.publish('linde', id, {
        slug: `${slug}-${id}`,
        title,
        linksTo,
        ...(file === null ? {} : { file: press.addBytes(file) }),
      });
      return;
    }
    case 'withdraw':
      return press.withdraw('linde', one.id);
    case 'renderer':
      press.renderer = press.toyRenderer(one.version);
      return;
    case 'restart':
      press.epoch += '+';
  }
}

test(
  `whatever ${sequences} sequences of edits do, the release equals one that is made in full, byte for byte`,
  async ({ task }) => {
    task.meta.faults = sequences;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        async (rounds) => {
          const grown = new ToyPress();
          const clean = new ToyPress();
          try {
            for (const steps of rounds) {
              for (const one of steps) take(grown, one);
              const { outcomes } = await run(grown, { region: 'linde' });
              expect(outcomes[0]?.error).toBeUndefined();
            }
            for (const one of rounds.flat()) take(clean, one);
            await run(clean, { region: 'linde' });
            expect(grown.pureFiles('linde')).toEqual(clean.pureFiles('linde'));
          } finally {
            grown.dispose();
            clean.dispose();
          }
        },
      ),
      { numRuns: sequences, ...(seed === undefined ? {} : { seed: Number(seed) }) },
    );
  },
  60_000 + sequences * 2_000,
);
