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
  transportSecurity,
} from '../../src/press/security-headers.ts';
import { verifyAll } from '../../src/press/verify-all.ts';
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
  expect(verifyAll(press.releases)).toEqual([]);
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
  expect(verifyAll(press.releases)).not.toEqual([]);
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
  expect(verifyAll(press.releases)).toEqual([]);
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
