import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from '../../src/press/run.ts';
import { ToyPress } from './press-fixture.ts';

let press: ToyPress;
let report: string;
beforeEach(async () => {
  press = new ToyPress();
  report = press.addBytes('report');
  press.publish('linde', 'a', { file: report });
  await run(press);
});
afterEach(() => press.dispose());

const isKept = (hash = report): boolean => existsSync(join(press.folder, 'media', hash));

/** Runs the press on a day, and makes as many releases as push the first ones out. */
async function runOn(day: string, releases = 1): Promise<void> {
  press.day = day;
  for (let count = 0; count < releases; count += 1) {
    press.publish('linde', 'b', { title: `${day} ${count}` });
    await run(press, { region: 'linde' });
  }
}

test('the bytes of a withdrawn file go thirty days after the last kept release that has them', async () => {
  press.publish('linde', 'a');
  await runOn('2026-11-23', 12);
  await runOn('2026-12-20');
  expect(isKept(), 'a release of each of thirty days is kept').toBe(true);
  await runOn('2026-12-24');
  await runOn('2027-01-22');
  expect(isKept()).toBe(true);
  await runOn('2027-01-23');
  expect(isKept()).toBe(false);
});

test('bytes that the desk still has in its library stay, whether a site uses them or not', async () => {
  const other = press.addBytes('other');
  writeFileSync(join(press.folder, 'media', other), 'other');
  await runOn('2026-12-01');
  await runOn('2027-03-01');
  expect(isKept()).toBe(true);
  expect(isKept(other)).toBe(true);
});

test('a variant of an image goes when no release has it, one that a release has stays', async () => {
  const folder = join(press.folder, 'images', 'recipe');
  mkdirSync(folder, { recursive: true });
  const lost = join(folder, `${'1'.repeat(64)}-640.webp`);
  writeFileSync(lost, '');
  await runOn('2026-12-01');
  await runOn('2026-12-30');
  expect(existsSync(lost)).toBe(true);
  await runOn('2026-12-31');
  expect(existsSync(lost)).toBe(false);
});

test('a record that was cut off loses no file', async () => {
  press.publish('linde', 'a');
  await runOn('2026-11-23', 12);
  writeFileSync(join(press.folder, 'images', 'unused.json'), '{"looked":');
  await runOn('2027-01-01');
  expect(isKept()).toBe(true);
});

test('while the manifest of a kept release cannot be read nothing is removed, and the release still comes', async () => {
  press.publish('linde', 'a');
  await runOn('2026-11-23', 12);
  await runOn('2026-12-24');
  rmSync(join(press.releases, 'linde', '13', 'manifest.json'));
  await runOn('2027-02-24');
  expect(press.current('linde')).toBe(15);
  expect(isKept()).toBe(true);
});
