import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from '../../src/press/run.ts';
import { verifyAll } from '../../src/press/verify-all.ts';
import { ToyPress } from './press-fixture.ts';

let press: ToyPress;
beforeEach(() => {
  press = new ToyPress();
  press.publish('linde', 'a');
  press.publish('linde', 'b');
});
afterEach(() => press.dispose());

const folder = (name: string): string => join(press.releases, 'linde', name);

/** Presses until release `last` is public; each differs from the one before. */
async function pressUntil(last: number): Promise<void> {
  while ((press.current('linde') ?? 0) < last) {
    press.publish('linde', 'a', { title: `Version ${(press.current('linde') ?? 0) + 1}` });
    await run(press);
  }
}

test('a release is made in the folder of one that need not be kept, and is the same as one made from nothing', async () => {
  await pressUntil(5);
  press.publish('linde', 'c');
  press.withdraw('linde', 'b');
  await pressUntil(11);
  const folderOfFirst = statSync(folder('.spare')).ino;
  press.publish('linde', 'd');
  await pressUntil(12);
  expect(statSync(folder('12')).ino).toBe(folderOfFirst);
  expect(await verifyAll(press.releases)).toEqual([]);

  const fresh = new ToyPress();
  try {
    fresh.publish('linde', 'a', { title: 'Version 12' });
    fresh.publish('linde', 'c');
    fresh.publish('linde', 'd');
    await run(fresh);
    const pagesOf = (one: ToyPress, release: number): string[] =>
      [...one.filesOf('linde', release)].filter(([path]) => path.startsWith('nl/')).map(([path]) => path);
    const text = (one: ToyPress): string | undefined => one.read('linde', 'nl/a/index.html');
    expect(pagesOf(press, 12).filter((path) => !path.startsWith('nl/b/'))).toEqual(pagesOf(fresh, 1));
    expect(text(press)).toBe(text(fresh));
  } finally {
    fresh.dispose();
  }
});

test('a release that is still public or kept never lends its folder', async () => {
  await pressUntil(14);
  for (const kept of [5, 6, 13, 14]) expect(existsSync(join(folder(String(kept)), 'manifest.json'))).toBe(true);
  expect(press.filesOf('linde', 5).get('nl/a/index.html')).toContain('Version 5');
});

test('a spare folder of which nobody knows what is in it is not used', async () => {
  await pressUntil(11);
  writeFileSync(join(folder('.spare'), 'manifest.json'), '{"format":');
  writeFileSync(join(folder('.spare'), 'nl/a/index.html.more'), 'x');
  await pressUntil(12);
  expect(await verifyAll(press.releases)).toEqual([]);
});
