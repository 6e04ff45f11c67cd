import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from '../../src/press/run.ts';
import { verifyAll } from '../../src/press/verify-all.ts';
import { ToyPress } from '../press/press-fixture.ts';
import { entryIds } from './killed-site.ts';

const releasesEach = 15;
const script = join(import.meta.dirname, 'endless-press.ts');

let press: ToyPress;
beforeEach(() => {
  press = new ToyPress();
  for (const id of entryIds) press.publish('linde', id);
});
afterEach(() => press.dispose());

/** Starts a press of its own and kills it after so many releases; answers their numbers. */
async function numbersOfAPress(version: string): Promise<number[]> {
  const child = spawn(process.execPath, [script, press.folder, version], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const numbers: number[] = [];
  const enough = new Promise<void>((resolve) => {
    child.on('message', (number: number) => {
      numbers.push(number);
      if (numbers.length === releasesEach) resolve();
    });
  });
  const ended = once(child, 'exit');
  await Promise.race([enough, ended]);
  child.kill('SIGKILL');
  await ended;
  return numbers;
}

test(
  'two presses at once never make two releases of one number, and neither hinders the other for long',
  { timeout: 90_000 },
  async ({ task }) => {
    task.meta.faults = 2 * releasesEach;
    await run(press, { region: 'linde' });
    const [one, other] = await Promise.all([numbersOfAPress('a'), numbersOfAPress('b')]);
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
    const working = numbersOfAPress('a').finally(() => (isAtWork = false));
    while (isAtWork) {
      expect(await verifyAll(press.releases)).toEqual([]);
      await turn();
    }
    expect(await working).toHaveLength(releasesEach);
  },
);
