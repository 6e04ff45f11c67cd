import { expect, test } from 'vitest';
import { toEnd, type Steps } from '#features/steps.ts';
import { unlessInterrupted } from './unless-interrupted.ts';

/** Counts to a number in steps that take long enough each for others to be heard. */
function* slowCount(to: number, heard: () => void): Steps<number> {
  for (let at = 0; at < to; at += 1) {
    heard();
    const until = performance.now() + 25;
    while (performance.now() < until);
    yield;
  }
  return to;
}

test('work in steps comes to its end, and lets others be heard meanwhile', async () => {
  expect(toEnd(slowCount(2, () => undefined))).toBe(2);
  let others = 0;
  const tick = setInterval(() => (others += 1), 1);
  expect(
    await unlessInterrupted(
      slowCount(4, () => undefined),
      () => false,
    ),
  ).toBe(4);
  clearInterval(tick);
  expect(others).toBeGreaterThan(1);
});

test('work in steps is left within a turn when something newer waits', async () => {
  let taken = 0;
  let rung = false;
  const steps = slowCount(50, () => {
    taken += 1;
    setImmediate(() => (rung = true));
  });
  expect(await unlessInterrupted(steps, () => rung)).toBeUndefined();
  expect(taken).toBeLessThan(3);
  expect(
    await unlessInterrupted(
      slowCount(1, () => undefined),
      () => true,
    ),
  ).toBeUndefined();
});
