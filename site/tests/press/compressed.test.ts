import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { manifestName, readManifest } from '../../src/press/manifest.ts';
import { sha256 } from '../../src/press/model-hash.ts';
import { rollBack } from '../../src/press/rollback.ts';
import { run } from '../../src/press/run.ts';
import { siblingPaths } from '../../src/press/siblings.ts';
import { verifyAll } from '../../src/press/verify-all.ts';
import { ToyPress } from './press-fixture.ts';

const long = 'Een lange titel. '.repeat(100);
let press: ToyPress;
beforeEach(async () => {
  press = new ToyPress();
  press.regions = ['linde'];
  press.publish('linde', 'a', { title: `${long}a` });
  press.publish('linde', 'b', { title: `${long}b` });
  press.publish('linde', 'short');
  await run(press);
});
afterEach(() => press.dispose());

const [brotli = '', gzip = ''] = siblingPaths('nl/a/index.html');
const folder = (number = press.current('linde') ?? 0): string => join(press.releases, 'linde', String(number));
const has = (path: string): boolean => existsSync(join(folder(), path));
const compressed = () => readManifest(folder()).compressed;

test('beside each long text stands a smaller one that the manifest names', async () => {
  for (const path of [brotli, gzip]) {
    expect(has(path)).toBe(true);
    expect(compressed()[path]).toBe(sha256(press.bytesOf('linde', 1, path)));
    expect(press.bytesOf('linde', 1, path).length).toBeLessThan(300);
  }
  for (const path of ['nl/short/index.html', 'site.json', 'hosts/Caddyfile', manifestName])
    for (const sibling of siblingPaths(path)) expect(has(sibling), sibling).toBe(false);
  expect(await verifyAll(press.releases)).toEqual([]);
});

test('what stays the same is linked, what changes is made anew, what becomes short or goes has none', async () => {
  press.publish('linde', 'b', { title: `${long}other` });
  await run(press);
  expect(press.inode('linde', 2, brotli)).toBe(press.inode('linde', 1, brotli));
  const changed = 'nl/b/index.html.br';
  expect(press.inode('linde', 2, changed)).not.toBe(press.inode('linde', 1, changed));
  press.publish('linde', 'b', { title: 'Short' });
  press.withdraw('linde', 'a');
  await run(press);
  for (const path of [changed, brotli, gzip]) {
    expect(has(path), path).toBe(false);
    expect(compressed()[path]).toBeUndefined();
  }
  expect(await verifyAll(press.releases)).toEqual([]);
});

test('a release that is made in the folder of an earlier one has the same as one made from nothing', async () => {
  while ((press.current('linde') ?? 0) < 12) {
    press.publish('linde', 'b', { title: press.current('linde') === 11 ? 'Short' : `${long}${press.rows.length}` });
    const { outcomes } = await run(press);
    expect(outcomes).toMatchObject([{ state: 'live' }]);
  }
  const fresh = new ToyPress();
  fresh.regions = ['linde'];
  fresh.publish('linde', 'a', { title: `${long}a` });
  fresh.publish('linde', 'b', { title: 'Short' });
  fresh.publish('linde', 'short');
  await run(fresh);
  expect([...press.pureFiles('linde').keys()]).toEqual([...fresh.pureFiles('linde').keys()]);
  expect(compressed()).toEqual(readManifest(join(fresh.releases, 'linde', '1')).compressed);
  fresh.dispose();
});

test('a rollback leaves nothing of what was withdrawn, compressed or not', async () => {
  press.publish('linde', 'b', { title: 'Short' });
  await run(press);
  rollBack(press.releases, 'linde', 1, { addresses: new Set(['/nl/a/']), media: new Set() });
  for (const path of ['nl/a/index.html', brotli, gzip]) expect(has(path), path).toBe(false);
  expect(has('nl/b/index.html.br')).toBe(true);
  expect(await verifyAll(press.releases)).toEqual([]);
});

test('a compressed file that says something else than its page is found', async () => {
  const manifest = readManifest(folder());
  const other = 'nl/b/index.html.br';
  const stamp = manifest.compressed[other];
  if (stamp === undefined) throw new Error(`${other} is missing`);
  // As a press with a fault would write it: the manifest agrees.
  writeFileSync(join(folder(), brotli), press.bytesOf('linde', 1, other));
  writeFileSync(
    join(folder(), manifestName),
    JSON.stringify({ ...manifest, compressed: { ...manifest.compressed, [brotli]: stamp } }),
  );
  expect(await verifyAll(press.releases)).toEqual([
    {
      region: 'linde',
      release: 1,
      problems: [{ url: `/${brotli}`, message: 'does not say what the file beside it says' }],
    },
  ]);
});
