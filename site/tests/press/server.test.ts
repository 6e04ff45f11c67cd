import { afterEach, beforeEach, expect, test } from 'vitest';
import { rollBack } from '../../src/press/rollback.ts';
import { run } from '../../src/press/run.ts';
import { serveSites, type SiteServer } from '../../src/server/site-server.ts';
import { headerFaults, securityTxtFaults } from '../internet-nl.ts';
import { askAt, type Answer, type Question } from './ask.ts';
import { ToyPress } from './press-fixture.ts';

let press: ToyPress;
let server: SiteServer;
beforeEach(async () => {
  press = new ToyPress();
  press.publish('linde', 'a', { linksTo: ['b'] });
  press.publish('linde', 'b');
  press.publish('zee', 'c');
  await run(press);
  server = await serveSites({ releases: press.releases, port: 0 });
});
afterEach(async () => {
  await server.close();
  press.dispose();
});

function ask(path: string, host?: string, init: Omit<Question, 'port'> & { port?: number } = {}): Promise<Answer> {
  return askAt(path, host, { port: server.port, ...init });
}

test('each region answers under its own name, and no name of another answers', async () => {
  expect(await ask('/nl/a/')).toMatchObject({ status: 200, text: expect.stringContaining('Title of a') });
  expect((await ask('/nl/a/', 'LINDE.localhost:4321')).status).toBe(200);
  expect((await ask('/nl/a/', 'zee.localhost')).status).toBe(404);
  for (const host of ['example.org', 'linde.localhost.example.org', 'localhost.example.org', 'x.localhost']) {
    expect((await ask('/nl/a/', host)).status, host).toBe(421);
  }
});

test('localhost leads to every region', async () => {
  const { text } = await ask('/', 'localhost');
  expect(text).toContain(`http://linde.localhost:${server.port}/`);
  expect(text).toContain(`http://zee.localhost:${server.port}/`);
  expect((await ask('/', '127.0.0.1')).status).toBe(200);
});

test('a region answers under its own domain', async () => {
  press.domains.set('linde', 'linde.example');
  await run(press);
  expect((await ask('/nl/a/', 'linde.example')).status).toBe(200);
});

test('with a port per region no name needs to resolve', async () => {
  const own = await serveSites({ releases: press.releases, port: 0, portPerRegion: true });
  const port = own.regionPorts.get('zee');
  if (port === undefined) throw new Error('zee has no port');
  expect((await ask('/nl/c/', 'localhost', { port })).status).toBe(200);
  expect((await ask('/nl/c/', 'example.org', { port })).status).toBe(421);
  expect((await ask('/', 'localhost', { port: own.port })).text).toContain(`http://localhost:${port}/`);
  await own.close();
});

test('a swap is seen by the next request', async () => {
  press.publish('linde', 'a', { title: 'Better' });
  await run(press);
  expect((await ask('/nl/a/')).text).toContain('Better');
});

test('a moved page answers 301 with a relative address, a withdrawn one 410, an unknown one 404 of the region', async () => {
  press.publish('linde', 'b', { slug: 'b2' });
  press.withdraw('linde', 'a');
  await run(press);
  expect(await ask('/nl/b/?x=1')).toMatchObject({ status: 301, headers: { location: '/nl/b2/?x=1' } });
  expect(await ask('/nl/b/index.html')).toMatchObject({ status: 301, headers: { location: '/nl/b2/' } });
  expect(await ask('/nl/a/')).toMatchObject({ status: 410, text: expect.stringContaining('Not found') });
  expect(await ask('/nl/unknown/')).toMatchObject({ status: 404, text: expect.stringContaining('Not found') });
});

test('other spellings of a page lead to its address', async () => {
  expect(await ask('/nl/a')).toMatchObject({ status: 301, headers: { location: '/nl/a/' } });
  expect(await ask('/nl/a/index.html')).toMatchObject({ status: 301, headers: { location: '/nl/a/' } });
});

test('nothing outside the release can be reached', async () => {
  const paths = [
    '/../1/nl/a/index.html',
    '/..%2f1/manifest.json',
    '/%2e%2e/last-number',
    '//example.org/',
    '/nl/a/..%5c..%5cx',
    '/manifest.json',
    '/site.json',
    '/_headers',
    '/hosts/nginx.conf',
    '/hosts/Caddyfile',
    '/nl%00/',
    '/%',
  ];
  for (const path of paths) {
    const { status, headers } = await ask(path);
    expect(status === 404 || status === 400, `${path} answered ${status}`).toBe(true);
    expect(headers.location).toBeUndefined();
  }
  expect((await ask('/nl/a/', 'linde.localhost', { method: 'POST' })).status).toBe(405);
});

test('pages are asked for again, hashed files are kept for ever', async () => {
  const page = await ask('/nl/a/');
  expect(page.headers['cache-control']).toContain('must-revalidate');
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
  const etag = page.headers.etag ?? '';
  expect((await ask('/nl/a/', 'linde.localhost', { headers: { 'if-none-match': etag } })).status).toBe(304);
  expect((await ask('/_astro/style.a.css')).headers['cache-control']).toContain('immutable');
});

test('every answer carries headers that internet.nl approves of, whatever it answers', async () => {
  press.domains.set('linde', 'linde.example');
  press.publish('linde', 'b', { slug: 'b2' });
  press.withdraw('linde', 'a');
  await run(press);
  for (const path of [
    '/nl/',
    '/nl/b/',
    '/nl/a/',
    '/none',
    '/_astro/style.a.css',
    '/%',
    '/nl/zoeken/',
    '/nl/zoeken/x.js',
  ])
    expect(headerFaults((await ask(path, 'linde.example')).headers), path).toEqual([]);
  expect(headerFaults((await ask('/', 'other')).headers)).toEqual([]);
});

test('the pages that search run our own script and its WebAssembly, and no other page does', async () => {
  const policy = async (path: string) => (await ask(path)).headers['content-security-policy'];
  for (const path of ['/nl/zoeken/', '/en/search/x/', '/de/suche/', '/nl/%7aoeken/'])
    expect(await policy(path), path).toContain("script-src 'self' 'wasm-unsafe-eval'");
  for (const path of ['/nl/', '/nl/a/', '/nl/zoeken', '/nl/a/zoeken/', '/zoeken/', '/'])
    expect(await policy(path), path).not.toMatch(/script-src|unsafe/);
});

test('a browser is told to keep to TLS where it came by it, and not on this machine', async () => {
  press.domains.set('linde', 'linde.example');
  await run(press);
  const told = async (host: string, headers = {}) =>
    (await ask('/nl/', host, { headers })).headers['strict-transport-security'] !== undefined;
  expect(await told('linde.example')).toBe(true);
  expect(await told('linde.localhost', { 'x-forwarded-proto': 'https' })).toBe(true);
  expect(await told('linde.localhost')).toBe(false);
  expect(await told('localhost')).toBe(false);
  expect(await told('linde.example', { 'x-forwarded-proto': 'http' })).toBe(false);
});

test('each site says to whom a weakness is reported', async () => {
  const { status, text, headers } = await ask('/.well-known/security.txt');
  expect(status).toBe(200);
  expect(text).toContain('Contact: mailto:redactie@linde.example');
  expect(securityTxtFaults(text, headers, new Date(`${press.day}T12:00:00Z`))).toEqual([]);
});

test('a page that was loaded before a swap or a rollback finds its stylesheet after it', async () => {
  press.renderer = press.toyRenderer('b');
  await run(press);
  expect((await ask('/_astro/style.a.css')).text).toBe('/* a */');
  rollBack(press.releases, 'linde', undefined, { addresses: new Set(), media: new Set() });
  const newer = await ask('/_astro/style.b.css');
  expect(newer).toMatchObject({ status: 200, text: '/* b */' });
  expect(newer.headers['content-type']).toContain('text/css');
});
