import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { rollBack } from '../../src/press/rollback.ts';
import { run } from '../../src/press/run.ts';
import {
  cacheAndAsk,
  cacheForever,
  headerRules,
  securityHeaders,
  securityHeadersAt,
  transportSecurity,
} from '../../src/press/security-headers.ts';
import { verifyAll } from '../../src/press/verify-all.ts';
import { addedUp, lastStands, readHeaderFile } from './header-file.ts';
import { ToyPress } from './press-fixture.ts';

let press: ToyPress;
beforeEach(async () => {
  press = new ToyPress();
  press.publish('linde', 'a');
  press.publish('linde', 'b');
  await run(press);
});
afterEach(() => press.dispose());

const moved = 'nl/b/index.html';

test('a page at each former address leads on, is in no sitemap, and gives way to a page that comes to stand there', async () => {
  press.publish('linde', 'b', { slug: 'b2' });
  await run(press);
  expect(press.read('linde', moved)).toContain('<meta http-equiv="refresh" content="0; url=/nl/b2/">');
  expect(press.read('linde', moved)).toContain('<meta name="robots" content="noindex">');
  expect(press.read('linde', 'sitemap.xml')).not.toContain('/nl/b/');
  expect(await verifyAll(press.releases)).toEqual([]);
  press.publish('linde', 'c', { slug: 'b' });
  await run(press);
  expect(press.read('linde', moved)).toContain('Title of c');
});

test('no page leads on to what is withdrawn', async () => {
  press.publish('linde', 'b', { slug: 'b2' });
  await run(press);
  press.withdraw('linde', 'b');
  await run(press);
  expect(press.read('linde', moved)).toBeUndefined();
  expect(press.read('linde', 'hosts/nginx.conf')).toContain('location = "/nl/b2/" { return 410; }');
});

test('pages that lead on are taken over by hard links and looked at with the rest of a release', async () => {
  press.publish('linde', 'b', { slug: 'b2' });
  await run(press);
  press.publish('linde', 'a', { title: 'Better' });
  await run(press);
  expect(press.inode('linde', 3, moved)).toBe(press.inode('linde', 2, moved));
  appendFileSync(join(press.releases, 'linde', '3', moved), '<h1>');
  expect(await verifyAll(press.releases)).not.toEqual([]);
});

test('a rollback takes the pages that lead to withdrawn ones with it, and tells every host', async () => {
  press.publish('linde', 'b', { slug: 'b2' });
  await run(press);
  rollBack(press.releases, 'linde', 2, { addresses: new Set(['/nl/b2/']), media: new Set() });
  expect(press.current('linde')).toBe(3);
  expect(press.read('linde', moved)).toBeUndefined();
  expect(press.read('linde', '_redirects')).toBe('');
  for (const path of ['/nl/b/', '/nl/b2/']) {
    expect(press.read('linde', 'hosts/nginx.conf')).toContain(`location = "${path}" { return 410; }`);
    expect(press.read('linde', 'hosts/Caddyfile')).toContain(`\t${path} withdrawn\n`);
  }
  expect(await verifyAll(press.releases)).toEqual([]);
});

test('pictures may be shown elsewhere, as readers of feeds and whoever shares an address do; nothing else may', () => {
  expect(securityHeadersAt('/media/0123456789abcdef-480.webp')).toMatchObject({
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Content-Security-Policy': securityHeaders['Content-Security-Policy'],
  });
  for (const path of ['/nl/', '/nl/zoeken/', '/files/0123456789abcdef/a.pdf', '/nl/rss.xml', '/_astro/a.css'])
    expect(securityHeadersAt(path)['Cross-Origin-Resource-Policy'], path).toBe('same-origin');
});

test('every host is told the headers and cache rules of our own server', () => {
  for (const path of ['_headers', 'hosts/Caddyfile', 'hosts/nginx.conf']) {
    const text = press.read('linde', path) ?? '';
    for (const [name, value] of Object.entries({ ...securityHeaders, ...transportSecurity })) {
      expect(text, path).toContain(name);
      expect(text, path).toContain(value);
    }
    for (const { under, headers } of headerRules) {
      expect(text, path).toContain(under);
      for (const value of Object.values(headers)) expect(text, path).toContain(value);
    }
    expect(text, path).toContain(cacheForever);
    if (path !== '_headers') expect(text, path).toContain(cacheAndAsk);
  }
});

test.each([
  ['/', {}],
  ['/nl/', {}],
  ['/404.html', {}],
  ['/nl/zoeken/', {}],
  ['/de/suche/', {}],
  ['/files/0123456789abcdef/a.pdf', { 'cache-control': cacheForever }],
  ['/_astro/a.css', { 'cache-control': cacheForever }],
  ['/media/0123456789abcdef-480.webp', { 'cache-control': cacheForever }],
  ['/nl/rss.xml', { 'content-type': 'application/rss+xml; charset=utf-8' }],
  ['/nl/pacten/a/calendar.ics', { 'content-type': 'text/calendar; charset=utf-8' }],
])('Netlify and Cloudflare Pages take every line of _headers, and answer %s as our own server does', (path, more) => {
  const file = readHeaderFile(press.read('linde', '_headers') ?? '');
  expect(file.refused).toEqual([]);
  const own = Object.entries({ ...securityHeadersAt(path), ...transportSecurity });
  const expected = { ...Object.fromEntries(own.map(([name, value]) => [name.toLowerCase(), value])), ...more };
  expect(addedUp(file, path)).toEqual(expected);
  expect(lastStands(file, path)).toEqual(expected);
});

test('lines that those hosts leave out are known as such', () => {
  const lines = (text: string): readonly string[] => readHeaderFile(text).refused;
  expect(lines('/*\n  A: b\n')).toEqual([]);
  const many = Array.from({ length: 101 }, (_, index) => `/${index}/\n  A: b\n`).join('');
  const bad = [
    many,
    `/*\n  A: ${'b'.repeat(2_000)}\n`,
    '/*/a/*\n  A: b\n',
    '/a*b\n  A: b\n',
    '/*\n  A b\n',
    '/*\n  A:\n',
  ];
  for (const text of [...bad, '  A: b\n/*\n  A: b\n', '/*\nA: b\n', '/*\n']) expect(lines(text), text).not.toEqual([]);
});
