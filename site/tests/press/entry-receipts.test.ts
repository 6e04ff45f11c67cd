import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { entryReceipts, type EntryReceipt } from '../../src/press/entry-receipt.ts';
import type { Receipt } from '../../src/press/receipt.ts';
import { rollBack } from '../../src/press/rollback.ts';
import { run } from '../../src/press/run.ts';
import { ToyPress } from './press-fixture.ts';

let press: ToyPress;
beforeEach(() => {
  press = new ToyPress();
  press.publish('linde', 'a', { linksTo: ['b'] });
  press.publish('linde', 'b');
  press.publish('zee', 'c');
});
afterEach(() => press.dispose());

/** What the newest receipt of a region says. */
function told(region: string): Receipt & { detail: { entries: EntryReceipt[]; origin: string; problems: object[] } } {
  const receipt = press.receipts.findLast((one) => one.region === region);
  if (!receipt?.detail) throw new Error(`There is no receipt of ${region}.`);
  return receipt as ReturnType<typeof told>;
}

test('the receipt of a release names what was published, and where it can be seen: its own page first', async () => {
  await run(press);
  press.receipts.length = 0;
  press.publish('linde', 'b', { title: 'Better' });
  await run(press);
  expect(told('linde').detail.origin).toBe('http://linde.localhost:4321');
  expect(told('linde').detail.entries).toEqual([
    {
      type: 'toy',
      id: 'b',
      locale: 'nl',
      seq: 4,
      event: 'published',
      urls: ['/nl/b/', '/nl/', '/nl/a/'],
      total: 3,
      removed: [],
    },
  ]);
  expect(told('zee').detail.entries).toEqual([]);
});

test('of an entry that many pages name, five addresses and their number are told', async () => {
  for (let number = 1; number <= 8; number += 1) press.publish('linde', `page-${number}`, { linksTo: ['b'] });
  await run(press);
  const entry = told('linde').detail.entries.find(({ id }) => id === 'b');
  expect(entry?.urls).toHaveLength(5);
  expect(entry?.urls[0]).toBe('/nl/b/');
  expect(entry?.total).toBe(11);
});

test('pages that show an entry and were not rendered are not named, but its own page always is', async () => {
  await run(press);
  press.publish('linde', 'b');
  await run(press);
  expect(told('linde')).toMatchObject({ state: 'live', release: 1 });
  expect(told('linde').detail.entries).toMatchObject([{ id: 'b', seq: 4, urls: ['/nl/b/'], total: 1 }]);
});

test('an entry that stands elsewhere names the pages that show it here, though nothing had to change on them', () => {
  const shown = (url: string) => ({ url, locale: 'nl', lang: 'nl', own: false });
  const site = { former: [], shown: { ownerOf: () => null, pagesShowing: () => [shown('/nl/c/'), shown('/nl/d/')] } };
  const pages = new Map(['/nl/c/', '/nl/d/'].map((url) => [url, {}]));
  const plan = { site, pages, removed: [] } as unknown as Parameters<typeof entryReceipts>[0];
  const change = { type: 'toy', id: 'b', locale: 'nl', seq: 4, event: 'published' } as const;
  expect(entryReceipts(plan, [change], [], 3)).toMatchObject([{ urls: ['/nl/c/', '/nl/d/'], total: 2 }]);
  expect(entryReceipts(plan, [change], ['/nl/d/'], 3)).toMatchObject([{ urls: ['/nl/d/'], total: 1 }]);
});

test('of a withdrawn entry the addresses are told that are gone', async () => {
  await run(press);
  press.withdraw('linde', 'b');
  await run(press);
  expect(told('linde').detail.entries).toMatchObject([{ id: 'b', event: 'withdrawn', urls: [], removed: ['/nl/b/'] }]);
});

test('an entry that moved names its page and the address that it left', async () => {
  await run(press);
  press.publish('linde', 'b', { slug: 'b2' });
  await run(press);
  const [entry] = told('linde').detail.entries;
  expect(entry).toMatchObject({ id: 'b', removed: ['/nl/b/'] });
  expect(entry?.urls[0]).toBe('/nl/b2/');
});

test('a refused release names the entry on whose page the problem is', async () => {
  await run(press);
  const { render } = press.renderer;
  press.renderer = {
    ...press.renderer,
    render: async (page) => {
      const html = await render(page);
      return page.url === '/nl/b/'
        ? Buffer.from(html.toString().replace('<ul>', '<a href="/nl/nowhere/">x</a><ul>'))
        : html;
    },
  };
  press.publish('linde', 'b', { title: 'Better' });
  await run(press);
  expect(told('linde').state).toBe('refused');
  expect(told('linde').detail.problems).toMatchObject([{ url: '/nl/b/', entry: { type: 'toy', id: 'b' } }]);
});

test('a region that a rollback holds says so, instead of leaving its editors waiting', async () => {
  await run(press);
  press.publish('linde', 'b', { title: 'Better' });
  await run(press);
  rollBack(press.releases, 'linde', 1, { addresses: new Set(), media: new Set() });
  press.publish('linde', 'b', { title: 'Best' });
  await run(press);
  expect(told('linde')).toMatchObject({ state: 'held', position: 5, detail: { pin: { release: 1, position: 3 } } });
});

test('what a desk did not take is told with the next receipt, with every page that shows it', async () => {
  await run(press);
  const { sendReceipt } = press;
  press.sendReceipt = async () => {
    throw new Error('The desk does not answer.');
  };
  press.publish('linde', 'b', { title: 'Better' });
  await run(press);
  press.sendReceipt = sendReceipt;
  await run(press);
  expect(told('linde').detail.entries).toMatchObject([{ id: 'b', seq: 4, urls: ['/nl/b/', '/nl/', '/nl/a/'] }]);
  await run(press);
  expect(told('linde').detail.entries, 'once').toEqual([]);
});

test('a press that knows nothing of earlier receipts tells of everything that its sites show', async () => {
  await run(press);
  rmSync(join(press.releases, '.told.json'));
  await run(press);
  expect(told('linde').state).toBe('live');
  expect(told('linde').detail.entries.map(({ id, total }) => [id, total])).toEqual([
    ['a', 2],
    ['b', 3],
  ]);
});
