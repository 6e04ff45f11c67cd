import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { purge, purgeVariants } from '../../src/press/purge.ts';
import { keptReleases } from '../../src/press/releases.ts';
import { run } from '../../src/press/run.ts';
import { ToyPress } from './press-fixture.ts';

let press: ToyPress;
beforeEach(async () => {
  press = new ToyPress();
  press.publish('linde', 'a');
  await run(press);
  press.publish('linde', 'b', { title: 'Mevrouw Jansen' });
  await run(press);
  press.withdraw('linde', 'b');
  await run(press);
});
afterEach(() => press.dispose());

test('of what was redacted no kept release tells after the next run, and older releases stay', async () => {
  const redacted = { epoch: 'epoch-2', before: { epoch: 'epoch-1', first: 2 } };
  press.epoch = 'epoch-2';
  const before = await purge(press.releases, redacted);
  expect(before.waiting).toMatchObject([{ region: 'linde', number: 3 }]);
  expect(press.current('linde')).toBe(3);
  await run(press);
  expect((await purge(press.releases, redacted)).waiting).toEqual([]);
  expect(keptReleases(press.releases, 'linde')).toEqual([1, 4]);
  for (const number of [1, 4]) expect([...press.filesOf('linde', number).values()].join()).not.toContain('Jansen');
});

test('the variants of an image whose bytes are gone go too, no other', () => {
  const folder = join(press.folder, 'images', 'recipe');
  mkdirSync(folder, { recursive: true });
  const [gone, stays] = ['1', '2'].map((sign) => join(folder, `${sign.repeat(64)}-640.webp`));
  for (const file of [gone, stays]) writeFileSync(String(file), '');
  purgeVariants(press.folder, new Set(['1'.repeat(64)]));
  expect([gone, stays].map((file) => existsSync(String(file)))).toEqual([false, true]);
});
