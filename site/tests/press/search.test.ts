import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readManifest } from '../../src/press/manifest.ts';
import { rollBack } from '../../src/press/rollback.ts';
import { keptReleases } from '../../src/press/releases.ts';
import { run } from '../../src/press/run.ts';
import { indexAll, SearchKeeper } from '../../src/press/search/search-keeper.ts';
import { dueIndex, indexOf, releaseIndex } from '../../src/press/search/search-release.ts';
import type { MakeIndex } from '../../src/press/search/search-index.ts';
import { watch } from '../../src/press/watch.ts';
import { ToyPress } from './press-fixture.ts';

/** An index that holds the pages as they are. */
const makeIndex: MakeIndex = async (site, read) =>
  new Map([[`_search/${site.locale}/words`, Buffer.from(site.pages.map(({ url }) => read(url)).join('\n'))]]);

let press: ToyPress;
beforeEach(() => {
  press = new ToyPress();
  press.makeIndex = makeIndex;
  press.publish('linde', 'a');
  press.publish('linde', 'b');
});
afterEach(() => press.dispose());

const folder = (): string => join(press.releases, 'linde', 'current');
const index = (): string | undefined => {
  const file = join(folder(), '_search/nl/words');
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
};

test('pages are public before their search, which comes in a release of its own with the same pages', async () => {
  await run(press);
  expect(index()).toBeUndefined();
  const { pages } = readManifest(folder());
  await indexAll(press, ['linde']);
  expect(press.current('linde')).toBe(2);
  expect(index()).toContain('Title of a');
  expect(readManifest(folder()).pages).toEqual(pages);
});

test('a search that is right is not made again', async () => {
  await run(press);
  await indexAll(press, ['linde']);
  await indexAll(press, ['linde']);
  expect(press.current('linde')).toBe(2);
});

test('while the next search is made, readers keep the one before', async () => {
  await run(press);
  await indexAll(press, ['linde']);
  press.publish('linde', 'a', { title: 'Better' });
  await run(press);
  expect(index()).toContain('Title of a');
  await indexAll(press, ['linde']);
  expect(index()).toContain('Better');
});

test.each([
  ['withdrawn', () => press.withdraw('linde', 'b')],
  ['moved', () => press.publish('linde', 'b', { slug: 'other' })],
])('a search that knows what was %s is gone with it, at once', async (_, change) => {
  await run(press);
  await indexAll(press, ['linde']);
  change();
  await run(press);
  expect(readdirSync(folder())).not.toContain('_search');
  expect(readManifest(folder()).search).toBeUndefined();
});

test('a rollback brings no search back that knows what was withdrawn since', async () => {
  await run(press, { withSearch: true });
  expect(index()).toContain('Title of b');
  rollBack(press.releases, 'linde', 1, { addresses: new Set(['/nl/b/']), media: new Set() });
  expect(index()).toBeUndefined();
});

test('going back skips a release that brought the search alone', async () => {
  await run(press);
  press.publish('linde', 'a', { title: 'Better' });
  await run(press);
  await indexAll(press, ['linde']);
  expect(rollBack(press.releases, 'linde', undefined, { addresses: new Set(), media: new Set() })).toBe(1);
});

test('the ten releases that are kept are ten with pages, whatever search came between', async () => {
  for (let count = 1; count <= 12; count += 1) {
    press.publish('linde', 'a', { title: `Title ${count}` });
    await run(press);
    await indexAll(press, ['linde']);
  }
  // 24 releases, of which every other one brought the search; the last of the day stays besides.
  expect(keptReleases(press.releases, 'linde')).toEqual(Array.from({ length: 20 }, (_, index) => index + 5));
});

test('a search is thrown away when something was published while it was made', async () => {
  await run(press);
  const due = await dueIndex(press, press.state(), 'linde');
  if (!due || due === 'nothing') throw new Error('No search is due.');
  const made = await indexOf(makeIndex, due);
  press.publish('linde', 'c');
  await run(press);
  expect(await releaseIndex(press, due, made)).toBeUndefined();
  expect(press.current('linde')).toBe(2);
});

test('where nobody waits, the pages come with their search, the same as in two steps', async () => {
  await run(press, { withSearch: true });
  expect(press.current('linde')).toBe(1);
  const atOnce = index();
  const other = new ToyPress();
  other.makeIndex = makeIndex;
  other.rows.push(...press.rows);
  await run(other);
  await indexAll(other, ['linde']);
  expect(readFileSync(join(other.releases, 'linde/current/_search/nl/words'), 'utf8')).toBe(atOnce);
  expect(readManifest(join(other.releases, 'linde/current')).search).toBe(readManifest(folder()).search);
  other.dispose();
});

test('a press that follows the desk makes the search when nothing more is published', async () => {
  const watching = await watch(press, { pollMilliseconds: 20 });
  await vi.waitFor(() => expect(index()).toContain('Title of b'), { timeout: 20_000 });
  await watching.stop();
});

test('a search that is being made rests while pages are made', async () => {
  await run(press);
  const steps: string[] = [];
  press.makeIndex = async (site, read, pause) => {
    steps.push('began');
    await pause?.();
    steps.push('went on');
    return makeIndex(site, read);
  };
  const keeper = new SearchKeeper(press, () => steps.push('ready'));
  keeper.ran({
    epoch: 'a',
    position: 2,
    left: [],
    outcomes: [{ region: 'linde', state: 'unchanged', release: 1, rendered: 0 }],
  });
  // Whether a search is due is no question while something newer waits.
  await keeper.turn(() => true);
  expect(steps).toEqual([]);
  await keeper.turn(() => false);
  await keeper.holding(async () => {
    for (let turns = 0; turns < 10; turns += 1) await nextTurn();
    expect(steps).toEqual(['began']);
  });
  await vi.waitFor(() => expect(steps).toEqual(['began', 'went on', 'ready']));
});

test('other names of things renew the search of a site whose pages stay the same', async () => {
  const { state } = press;
  let names: readonly string[] = ['SPP'];
  press.state = () => {
    const now = state.call(press);
    const regionSite: typeof now.regionSite = function* (slug, context) {
      const site = yield* now.regionSite(slug, context);
      const renamed = site.searchable?.().map((one) => ({ ...one, vocabulary: [names] })) ?? [];
      return { ...site, searchable: () => renamed };
    };
    return { ...now, regionSite };
  };
  press.makeIndex = async ({ locale, vocabulary }) =>
    new Map([[`_search/${locale}/words`, Buffer.from(vocabulary.flat().join(' '))]]);
  const watching = await watch(press, { pollMilliseconds: 20 });
  await vi.waitFor(() => expect(index()).toBe('SPP'), { timeout: 20_000 });
  names = ['SPP', 'strategische personeelsplanning'];
  // A row that changes no page here: it only lets the press look.
  press.withdraw('elders', 'x');
  await vi.waitFor(() => expect(index()).toBe('SPP strategische personeelsplanning'), { timeout: 20_000 });
  await watching.stop();
});

test('a search that cannot be made keeps no page from its readers', async () => {
  press.makeIndex = () => Promise.reject(new Error('no memory'));
  const failed = vi.spyOn(press.log, 'error');
  const watching = await watch(press, { pollMilliseconds: 20 });
  await vi.waitFor(() => expect(failed).toHaveBeenCalledWith(expect.anything(), expect.stringContaining('no memory')), {
    timeout: 20_000,
  });
  press.publish('linde', 'c');
  await vi.waitFor(() => expect(press.read('linde', 'nl/c/index.html')).toContain('Title of c'), { timeout: 20_000 });
  await watching.stop();
});
