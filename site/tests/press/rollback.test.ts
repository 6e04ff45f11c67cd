import { readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pinOf, unpin } from '../../src/press/pins.ts';
import { rollBack, withdrawnIn, type Withdrawn } from '../../src/press/rollback.ts';
import { run } from '../../src/press/run.ts';
import { ToyPress } from './press-fixture.ts';

let press: ToyPress;
let file: string;
beforeEach(async () => {
  press = new ToyPress();
  file = press.addBytes('report');
  press.publish('linde', 'a', { linksTo: ['b'], file });
  press.publish('linde', 'b');
  press.publish('zee', 'c');
  await run(press);
  press.publish('linde', 'a', { title: 'Second', file });
  await run(press);
  press.publish('linde', 'a', { title: 'Third', file });
  await run(press);
});
afterEach(() => press.dispose());

const context = { day: '2026-11-22', origins: {} };
const nothing: Withdrawn = { addresses: new Set(), media: new Set() };
const withdrawn = (): Withdrawn => withdrawnIn(press.state(), 'linde', context);

test('a rollback goes back one release by renaming the link alone', () => {
  expect(rollBack(press.releases, 'linde', undefined, nothing)).toBe(2);
  expect(readlinkSync(join(press.releases, 'linde', 'current'))).toBe('2');
  expect(press.read('linde', 'nl/a/index.html')).toContain('Second');
  expect(rollBack(press.releases, 'linde', undefined, nothing)).toBe(1);
  expect(() => rollBack(press.releases, 'linde', undefined, nothing)).toThrow('Kept are: 1, 2, 3.');
});

test('a rollback goes to the asked release, and to no release that is not kept', () => {
  expect(rollBack(press.releases, 'linde', 1, nothing)).toBe(1);
  expect(() => rollBack(press.releases, 'linde', 9, nothing)).toThrow(
    'linde cannot go back to release 9. Kept are: 1, 2, 3.',
  );
  expect(press.current('linde')).toBe(1);
});

test('a region that was rolled back stays until it is let go, whatever is published', async () => {
  rollBack(press.releases, 'linde', 1, nothing);
  press.publish('linde', 'a', { title: 'Fourth', file });
  press.publish('zee', 'c', { title: 'Second' });
  const { outcomes } = await run(press);
  expect(outcomes).toMatchObject([
    { region: 'zee', state: 'live' },
    { region: 'linde', state: 'pinned', release: 1 },
  ]);
  expect(press.read('linde', 'nl/a/index.html')).toContain('Title of a');
  unpin(press.releases, 'linde');
  await run(press);
  expect(press.read('linde', 'nl/a/index.html')).toContain('Fourth');
  expect(press.current('linde')).toBe(4);
});

test('what was withdrawn since does not come back with a rollback', async () => {
  press.withdraw('linde', 'a');
  press.publish('linde', 'b', { title: 'Other' });
  await run(press);
  const live = rollBack(press.releases, 'linde', 1, withdrawn());
  expect(live).toBe(5);
  expect(press.current('linde')).toBe(5);
  const files = press.filesOf('linde', 5);
  expect(files.has('nl/a/index.html')).toBe(false);
  expect(
    [...files.keys()].some((path) => path.startsWith('files/')),
    'the withdrawn document',
  ).toBe(false);
  expect(files.get('nl/b/index.html')).toContain('Title of b');
  expect(files.get('sitemap.xml')).not.toContain('/nl/a/');
  expect(files.get('sitemap.xml')).toContain('/nl/b/');
  expect(JSON.parse(files.get('site.json') ?? '').gone).toEqual(['/nl/a/']);
  expect(JSON.parse(files.get('manifest.json') ?? '')).toMatchObject({ number: 5, restores: 1 });
  expect(press.filesOf('linde', 1).has('nl/a/index.html'), 'the kept release itself').toBe(true);
  expect(pinOf(press.releases, 'linde')?.release).toBe(1);
});

test('what is withdrawn while a region is held goes off its site all the same', async () => {
  rollBack(press.releases, 'linde', 1, nothing);
  press.withdraw('linde', 'b');
  await run(press);
  expect(press.read('linde', 'nl/b/index.html')).toBeUndefined();
  expect(press.read('linde', 'nl/a/index.html')).toContain('Title of a');
  const held = press.current('linde');
  await run(press);
  expect(press.current('linde'), 'once').toBe(held);
});
