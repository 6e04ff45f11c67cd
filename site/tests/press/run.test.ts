import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
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

test('the first run gives every region a release with all of its pages', async () => {
  await run(press);
  expect(press.current('linde')).toBe(1);
  expect(press.current('zee')).toBe(1);
  expect(press.read('linde', 'nl/a/index.html')).toContain('Title of a');
  expect(press.read('linde', 'sitemap.xml')).toContain('<loc>http://linde.localhost:4321/nl/a/</loc>');
  expect(press.read('linde', '_astro/style.a.css')).toBe('/* a */');
});

test('signals, timers and ended connections are noticed while hundreds of pages are rendered', async () => {
  for (let number = 1; number <= 100; number += 1) press.publish('linde', `page-${number}`);
  const { render } = press.renderer;
  const renderedAtTurn: number[] = [];
  press.renderer = {
    ...press.renderer,
    render: (page) => {
      if (press.rendered.length === 0) setImmediate(() => renderedAtTurn.push(press.rendered.length));
      return render(page);
    },
  };
  await run(press, { region: 'linde' });
  expect(renderedAtTurn[0]).toBeLessThan(press.rendered.length / 2);
});

test('a run that finds nothing new makes no release', async () => {
  await run(press);
  const again = await run(press);
  expect(again.outcomes.map(({ state }) => state)).toEqual(['unchanged', 'unchanged']);
  expect(press.current('linde')).toBe(1);
});

test('a change renders the pages that show it and takes the others over by hard links', async () => {
  await run(press);
  press.rendered.length = 0;
  press.publish('linde', 'b', { title: 'Better' });
  await run(press);
  expect(press.current('linde')).toBe(2);
  expect(press.current('zee')).toBe(1);
  expect(press.rendered.toSorted()).toEqual(['/nl/', '/nl/a/', '/nl/b/']);
  expect(press.inode('linde', 2, '404.html')).toBe(press.inode('linde', 1, '404.html'));
  expect(press.inode('linde', 2, 'nl/b/index.html')).not.toBe(press.inode('linde', 1, 'nl/b/index.html'));
  expect(press.filesOf('linde', 1).get('nl/b/index.html')).toContain('Title of b');
});

test('a withdrawn page goes, with every link to it, and its address is told to the host', async () => {
  await run(press);
  press.withdraw('linde', 'b');
  await run(press);
  expect(press.read('linde', 'nl/b/index.html')).toBeUndefined();
  expect(press.read('linde', 'nl/a/index.html')).not.toContain('/nl/b/');
  expect(JSON.parse(press.read('linde', 'site.json') ?? '').gone).toEqual(['/nl/b/']);
});

test('a page that moved leaves a redirect in one hop', async () => {
  await run(press);
  press.publish('linde', 'b', { slug: 'b2' });
  await run(press);
  press.publish('linde', 'b', { slug: 'b3' });
  await run(press);
  expect(press.read('linde', '_redirects')).toBe('/nl/b/ /nl/b3/ 301\n/nl/b2/ /nl/b3/ 301\n');
});

test('another renderer renders all pages again and keeps the old stylesheet in reach', async () => {
  await run(press);
  press.renderer = press.toyRenderer('b');
  press.rendered.length = 0;
  await run(press);
  expect(press.rendered).toHaveLength(4 + 3);
  expect(press.read('linde', '_astro/style.a.css')).toBe('/* a */');
  expect(press.read('linde', '_astro/style.b.css')).toBe('/* b */');
  press.publish('linde', 'd');
  await run(press);
  expect(press.read('linde', '_astro/style.a.css'), 'two releases later').toBe('/* a */');
});

test('an asset goes with the last kept release that had it as its own', async () => {
  await run(press);
  press.renderer = press.toyRenderer('b');
  await run(press);
  rmSync(join(press.releases, 'linde', '1'), { recursive: true });
  press.publish('linde', 'd');
  await run(press);
  expect(press.read('linde', '_astro/style.a.css')).toBeUndefined();
  expect(press.read('linde', '_astro/style.b.css')).toBe('/* b */');
});

test('another epoch, or a head behind the last release, builds in full', async () => {
  await run(press);
  press.epoch = 'epoch-2';
  press.rendered.length = 0;
  await run(press, { region: 'linde' });
  expect(press.rendered).toHaveLength(4);
  press.rows.pop();
  press.rendered.length = 0;
  await run(press, { region: 'linde' });
  expect(press.rendered).toHaveLength(4);
});

test('a region that fails keeps its site, says why, and stops no other region', async () => {
  await run(press);
  press.broken = '/nl/b/';
  press.publish('linde', 'b', { title: 'Better' });
  press.publish('zee', 'c', { title: 'Better' });
  const { outcomes } = await run(press);
  expect(outcomes).toMatchObject([
    // Whoever published last comes first.
    { region: 'zee', state: 'live', release: 2 },
    { region: 'linde', state: 'refused', release: 1 },
  ]);
  expect(String(outcomes[1]?.error)).toContain('/nl/b/');
  expect(press.receipts).toContainEqual(expect.objectContaining({ region: 'zee', state: 'live', release: 2 }));
  expect(press.receipts.find(({ state }) => state === 'refused')).toMatchObject({ region: 'linde', position: 5 });
});

test('no number is given twice, not even that of a release that was refused or removed', async () => {
  await run(press);
  press.broken = '/nl/b/';
  press.publish('linde', 'b', { title: 'Better' });
  await run(press);
  press.broken = undefined;
  await run(press);
  expect(press.current('linde')).toBe(3);
  rmSync(join(press.releases, 'linde', '3'), { recursive: true });
  await run(press);
  expect(press.current('linde')).toBe(4);
});

test('what a killed press left half-way is thrown away and never public', async () => {
  await run(press);
  const folder = join(press.releases, 'linde');
  mkdirSync(join(folder, '.building-2', 'nl'), { recursive: true });
  writeFileSync(join(folder, '.building-2', 'nl', 'index.html'), 'half');
  writeFileSync(join(folder, 'last-number'), '2\n');
  writeFileSync(join(press.releases, '.press.lock'), JSON.stringify({ pid: 2 ** 22 + 1, began: '1' }));
  press.publish('linde', 'd');
  await run(press);
  expect(press.current('linde')).toBe(3);
  expect(readdirSync(folder).toSorted()).toEqual(['1', '3', 'current', 'last-number']);
});

test('a file that was lost from the public release is rendered again', async () => {
  await run(press);
  rmSync(join(press.releases, 'linde', '1', '404.html'));
  press.publish('linde', 'd');
  await run(press);
  expect(press.read('linde', '404.html')).toContain('Not found');
});

test('a manifest that cannot be read costs a full build, not the site', async () => {
  await run(press);
  writeFileSync(join(press.releases, 'linde', '1', 'manifest.json'), '{"format":');
  press.rendered.length = 0;
  await run(press, { region: 'linde' });
  expect(press.rendered).toHaveLength(4);
  expect(press.current('linde')).toBe(2);
});

test('documents come by their hash, once, and wrong bytes refuse the release', async () => {
  const hash = press.addBytes('report');
  press.publish('linde', 'a', { file: hash });
  await run(press);
  const path = `files/${hash.slice(0, 16)}/file.txt`;
  expect(press.read('linde', path)).toBe('report');
  const other = press.addBytes('other');
  press.bytes.set(other, Buffer.from('tampered'));
  press.publish('linde', 'b', { file: other });
  const { outcomes } = await run(press, { region: 'linde' });
  expect(outcomes[0]?.state).toBe('refused');
  expect(String(outcomes[0]?.error)).toContain('not those of the ledger');
});

test('a region without a site any more is closed; a ledger without any region closes nothing', async () => {
  await run(press);
  press.regions = ['linde'];
  await run(press);
  expect(press.current('zee')).toBeUndefined();
  expect(statSync(join(press.releases, 'zee', '1')).isDirectory()).toBe(true);
  press.regions = [];
  await expect(run(press)).rejects.toThrow('names no region with a site');
  expect(press.current('linde')).toBe(1);
});

test('a desk that takes no receipts does not stop a release', async () => {
  press.sendReceipt = async () => {
    throw new Error('away');
  };
  await run(press);
  expect(press.current('linde')).toBe(1);
});

test('two runs at once wait for each other', async () => {
  await Promise.all([run(press), run(press), run(press)]);
  expect(press.current('linde')).toBe(1);
  expect(readdirSync(join(press.releases, 'linde'))).not.toContain('2');
});

test('where something newer waits, a run leaves the regions on which nothing new stands, and the next one takes them first', async () => {
  press.regions = ['linde', 'zee', 'duin', 'maas'];
  for (const region of press.regions) press.publish(region, 'a');
  await run(press);
  press.publish('duin', 'b');
  press.publish('linde', 'b');
  const first = await run(press, { interrupted: (others) => others > 0 });
  expect(first.outcomes.map(({ region }) => region)).toEqual(['linde', 'duin', 'zee']);
  expect(first.left).toEqual(['maas']);
  press.publish('zee', 'b');
  const second = await run(press, { interrupted: (others) => others > 0 });
  expect(second.outcomes.map(({ region }) => region)).toEqual(['zee', 'maas']);
  expect(second.left).toEqual(['linde', 'duin']);
  const third = await run(press, { interrupted: () => false });
  expect(third.left).toEqual([]);
});

test('a desk that takes no receipts makes no region wait for others', async () => {
  press.regions = ['linde', 'zee', 'duin'];
  for (const region of press.regions) press.publish(region, 'a');
  press.sendReceipt = () => Promise.reject(new Error('too large'));
  await run(press);
  press.publish('duin', 'b');
  const { outcomes } = await run(press, { interrupted: () => true });
  expect(outcomes.map(({ region }) => region)).toEqual(['duin']);
});
