import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from '../../src/press/run.ts';
import { verifyAll } from '../../src/press/verify-all.ts';
import { ToyPress } from '../press/press-fixture.ts';
import { entryIds } from './killed-site.ts';
import { numbersOfAPress } from './press-of-its-own.ts';

const releasesEach = 15;

let press: ToyPress;
beforeEach(() => {
  press = new ToyPress();
  for (const id of entryIds) press.publish('linde', id);
});
afterEach(() => press.dispose());

const pressOnItsOwn = (version: string): Promise<number[]> => numbersOfAPress(press.folder, version, releasesEach);

test(
  'two presses at once never make two releases of one number, and neither hinders the other for long',
  { timeout: 90_000 },
  async ({ task }) => {
    task.meta.faults = 2 * releasesEach;
    await run(press, { region: 'linde' });
    const [one, other] = await Promise.all([pressOnItsOwn('a'), pressOnItsOwn('b')]);
    expect(one).toHaveLength(releasesEach);
    expect(other).toHaveLength(releasesEach);
    expect(new Set([...one, ...other]).size).toBe(2 * releasesEach);
    press.publish('linde', 'a', { title: 'After all' });
    await run(press, { region: 'linde' });
    expect(press.read('linde', 'nl/a/index.html')).toContain('After all');
    expect(await verifyAll(press.releases)).toEqual([]);
  },
);

test(
  'whoever verifies all releases while a press makes and drops them finds every one whole',
  { timeout: 90_000 },
  async ({ task }) => {
    task.meta.faults = releasesEach;
    await run(press, { region: 'linde' });
    let isAtWork = true;
    const working = pressOnItsOwn('a').finally(() => (isAtWork = false));
    while (isAtWork) {
      expect(await verifyAll(press.releases)).toEqual([]);
      await turn();
    }
    expect(await working).toHaveLength(releasesEach);
  },
);
