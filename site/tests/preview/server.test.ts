import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signedPreviewKey } from '@pactwerk/shared-types';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CmsError } from '../../src/content/cms-error.ts';
import type { LedgerRow } from '../../src/content/content.ts';
import type { Preview } from '../../src/content/preview.ts';
import { mediaStore } from '../../src/press/media.ts';
import { servePreviews, type PreviewServer } from '../../src/press/preview/preview-server.ts';
import type { LedgerFixture } from '../content-fixture.ts';
import { plainRenderer } from '../faults/plain-press.ts';
import { drafted, news, originsOf, readerOf, today, twoRegions } from './ledger-in-hand.ts';

const secret = Buffer.from('secret of this test').toString('base64');
const desks = ['http://localhost:1337'];
const link = 'link-of-this-test_';
const soon = Math.floor(Date.now() / 1000) + 3600;

let folder: string;
let server: PreviewServer;
let ledger: LedgerFixture;
let opens: Map<string, Preview | Error>;
let logged: unknown[];
let broken: string | undefined;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pactwerk-preview-'));
  ledger = twoRegions();
  news(ledger, 'openbaar', {});
  opens = new Map();
  logged = [];
  broken = undefined;
  server = await servePreviews({
    port: 0,
    secret,
    desks,
    reader: readerOf(ledger.rows),
    loadPreview: async (one) => {
      const opened = opens.get(one) ?? { state: 'unknown' };
      if (opened instanceof Error) throw opened;
      return opened;
    },
    today,
    originsOf,
    renderer: {
      ...plainRenderer,
      render: async (page) => {
        if (page.url === broken) throw new Error('A template fails.');
        return plainRenderer.render(page);
      },
    },
    media: mediaStore(folder, () => Promise.reject(new Error('There are no files here.'))),
    log: { error: (...said: unknown[]) => void logged.push(said) },
  });
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Lets the desk say that a link shows these rows. */
function show(rows: readonly LedgerRow[], more: Partial<Extract<Preview, { state: 'holds' }>> = {}): string {
  const entries = rows.map(({ type, id, locale }) => ({ type, id, locale, name: `Naam van ${id}`, problems: [] }));
  const holds = {
    state: 'holds',
    shows: 'draft',
    region: 'twente',
    locale: 'nl',
    language: 'nl',
    entries,
    rows,
  } as const;
  opens.set(link, { ...holds, ...more });
  return address();
}

function address(until = soon, signedWith = secret, of = link): string {
  return `/p/${signedPreviewKey(signedWith, { link: of, until })}`;
}

async function get(path: string, init: RequestInit = {}) {
  const response = await fetch(`http://127.0.0.1:${server.port}${path}`, { redirect: 'manual', ...init });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

test('the address opens the page of the draft, under a ribbon, with all that stays public around it', async () => {
  const prefix = show(drafted((one) => news(one, 'concept', { title: 'Een nieuw bericht' })));
  const opened = await get(`${prefix}/`);
  expect([opened.status, opened.headers.get('location')]).toEqual([302, `${prefix}/nl/nieuws/concept/`]);
  const page = await get(`${prefix}/nl/nieuws/concept/`);
  expect(page.status).toBe(200);
  expect(page.text).toContain('Een nieuw bericht');
  expect(page.text).toContain('Voorbeeld - nog niet openbaar');
  expect((await get(`${prefix}/nl/nieuws/`)).text).toContain('Een nieuw bericht');
  expect((await get(`${prefix}/nl/nieuws/openbaar/`)).status).toBe(200);
  expect((await get(`${prefix}/nl/nieuws/concept`)).headers.get('location')).toBe(`${prefix}/nl/nieuws/concept/`);
  expect((await get(`${prefix}/nl/nergens/`)).status).toBe(404);
});

test('every answer may be framed by the desk alone, is kept by nobody, indexed by nobody, and tells no other site its address', async () => {
  const prefix = show(drafted((one) => news(one, 'concept', {})));
  const paths = [
    `${prefix}/`,
    `${prefix}/nl/nieuws/concept/`,
    `${prefix}/nl/nergens/`,
    '/',
    '/p/x/',
    '/health',
    '/_preview/preview.css',
    '/robots.txt',
  ];
  for (const path of paths) {
    const { headers } = await get(path);
    expect(headers.get('content-security-policy'), path).toContain('frame-ancestors http://localhost:1337;');
    expect(headers.get('x-frame-options'), path).toBeNull();
    expect(headers.get('referrer-policy'), path).toBe('no-referrer');
    expect(headers.get('x-robots-tag'), path).toContain('noindex');
    expect(headers.get('cache-control'), path).toBe('no-store');
    expect(headers.get('set-cookie'), path).toBeNull();
  }
});

test('an address that is forged, changed, expired, revoked or unknown shows a clear page and nothing of the content', async () => {
  show(drafted((one) => news(one, 'concept', { title: 'Kanarie' })));
  const attempts: [path: string, status: number, says: string][] = [
    ['/p/zomaar/', 403, 'Dit adres klopt niet'],
    [`${address(soon, Buffer.from('other').toString('base64'))}/`, 403, 'Dit adres klopt niet'],
    [`${address(soon).replace(link, 'link-of-another_x')}/nl/nieuws/concept/`, 403, 'Dit adres klopt niet'],
    [`${address(soon - 7200)}/nl/nieuws/concept/`, 410, 'Dit adres is verlopen'],
    [`${address(soon, secret, 'nobody-knows-this')}/`, 410, 'Dit adres is ingetrokken'],
    ['/nl/nieuws/concept/', 404, 'Dit adres klopt niet'],
  ];
  for (const [path, status, says] of attempts) {
    const answer = await get(path);
    expect(answer.status, path).toBe(status);
    expect(answer.text, path).toContain(says);
    expect(answer.text, path).toContain('<section lang="en">');
    expect(answer.text, path).not.toMatch(/Kanarie|openbaar\//);
  }
  for (const state of ['revoked', 'expired', 'unknown'] as const) {
    opens.set(`link-that-is-${state}`, { state });
    expect((await get(`${address(soon, secret, `link-that-is-${state}`)}/nl/nieuws/`)).status, state).toBe(410);
  }
});

test('an address that worked shows nothing more within seconds after it was revoked', async () => {
  const prefix = show(drafted((one) => news(one, 'concept', {})));
  expect((await get(`${prefix}/nl/nieuws/concept/`)).status).toBe(200);
  opens.set(link, { state: 'revoked' });
  const began = Date.now();
  await expect.poll(async () => (await get(`${prefix}/nl/nieuws/concept/`)).status, { timeout: 5_000 }).toBe(410);
  expect(Date.now() - began).toBeLessThan(4_000);
});

test('a draft that breaks a rule is shown with its problems named, over the version that stands', async () => {
  news(ledger, 'bericht', { title: 'Zoals het was' });
  const rows = drafted((one) => news(one, 'bericht', { title: '' }));
  const prefix = show(rows);
  const page = await get(`${prefix}/nl/nieuws/bericht/`);
  expect(page.text).toContain('Zoals het was');
  expect(page.text).toContain('title: Dit veld is leeg. Vul het in.');
  const [entry] = rows.map(({ type, id, locale }) => ({
    type,
    id,
    locale,
    name: 'x',
    problems: ['Titel: Vul dit in.'],
  }));
  show(
    drafted((one) => news(one, 'nooit', { title: '' })),
    { entries: [{ ...entry!, id: 'nooit' }] },
  );
  await expect.poll(async () => (await get(`${prefix}/`)).text, { timeout: 5_000 }).toContain('Titel: Vul dit in.');
});

test('a language that the site lacks is named, with the languages that it has', async () => {
  const prefix = show(
    drafted((one) => news(one, 'concept', {})),
    { locale: 'fy' },
  );
  const answer = await get(`${prefix}/`);
  expect(answer.status).toBe(404);
  expect(answer.text).toContain('Deze site heeft die taal niet');
  expect(answer.text).toContain('De talen van deze site zijn: Nederlands, Duits.');
});

test('a set of drafts is one site, with a list that leads to each', async () => {
  const prefix = show(
    drafted((one) => {
      news(one, 'eerste', {});
      news(one, 'tweede', {});
    }),
  );
  expect((await get(`${prefix}/`)).headers.get('location')).toBe(`${prefix}/nl/`);
  const home = await get(`${prefix}/nl/`);
  expect(home.text).toContain('2 concepten');
  for (const id of ['eerste', 'tweede']) expect(home.text).toContain(`href="${prefix}/nl/nieuws/${id}/"`);
  expect((await get(`${prefix}/nl/nieuws/eerste/`)).text).toContain('tweede');
});

test('a desk that does not answer and a template that fails are said so, in no word of the draft', async () => {
  const prefix = show(drafted((one) => news(one, 'concept', { title: 'Kanarie' })));
  broken = '/nl/nieuws/concept/';
  const failed = await get(`${prefix}/nl/nieuws/concept/`);
  expect(failed.status).toBe(500);
  expect(failed.text).toContain('Deze pagina kan niet worden gemaakt');
  expect(JSON.stringify(logged)).not.toMatch(/Kanarie/);
  opens.set('away-from-the-desk', new CmsError('POST', 'x', null, 'the desk does not answer'));
  const away = await get(`${address(soon, secret, 'away-from-the-desk')}/`);
  expect(away.status).toBe(503);
  expect(away.text).toContain('De redactieomgeving antwoordt niet');
});

test('the impact is told to the desk alone', async () => {
  const body = JSON.stringify({ rows: [] });
  const at = new Date();
  const signed = (key: string) => ({
    'webhook-id': 'x',
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(key).sign('x', at, body),
  });
  const ask = (headers: Record<string, string>, sent = body) => get('/impact', { method: 'POST', body: sent, headers });
  expect((await ask({})).status).toBe(401);
  expect((await ask(signed(Buffer.from('other').toString('base64')))).status).toBe(401);
  expect((await ask(signed(secret), '{"rows":[1]}')).status).toBe(401);
  const answer = await ask(signed(secret));
  expect(answer.status).toBe(200);
  expect(JSON.parse(answer.text)).toMatchObject({ regions: [{ region: 'oost' }, { region: 'twente' }] });
  expect((await get('/impact')).status).toBe(404);
  expect((await get('/', { method: 'PUT' })).status).toBe(405);
});

test('nothing of a preview lands anywhere but in its own folder', async () => {
  const prefix = show(drafted((one) => news(one, 'concept', { title: 'Kanarie' })));
  await get(`${prefix}/nl/nieuws/concept/`);
  expect(existsSync(join(folder, 'releases'))).toBe(false);
  expect(readdirSync(folder)).toEqual([]);
});
