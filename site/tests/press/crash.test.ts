import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from '../../src/press/run.ts';
import { verifyAll } from '../../src/press/verify-all.ts';
import { ToyPress } from './press-fixture.ts';

let press: ToyPress;
beforeEach(async () => {
  press = new ToyPress();
  press.publish('linde', 'a');
  await run(press);
});
afterEach(() => press.dispose());

test('a press that is killed while it renders leaves the public site, and the next one goes on', async () => {
  const script = join(import.meta.dirname, 'killed-press.ts');
  const child = spawn(process.execPath, [script, press.folder, '/nl/b/'], { stdio: 'inherit' });
  const [, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  expect(signal).toBe('SIGKILL');
  expect(existsSync(join(press.releases, '.press.lock')), 'its lock is left').toBe(true);
  expect(readdirSync(join(press.releases, 'linde'))).toContain('.building-2');
  expect(press.current('linde')).toBe(1);

  press.publish('linde', 'b', { title: 'Better' });
  await run(press);
  expect(press.current('linde')).toBe(3);
  expect(press.read('linde', 'nl/b/index.html')).toContain('Better');
  expect(readdirSync(join(press.releases, 'linde')).toSorted()).toEqual(['1', '3', 'current', 'last-number']);
  expect(await verifyAll(press.releases)).toEqual([]);
});
