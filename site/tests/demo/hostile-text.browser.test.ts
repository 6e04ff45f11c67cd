import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fromMarkdown } from '@pactwerk/shared-types';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { regionPages } from '#features/region-pages.ts';
import { loadRenderer, type Renderer } from '#press/renderer.ts';
import { securityHeadersAt } from '#press/security-headers.ts';
import { LedgerFixture, region } from '../content-fixture.ts';
import { openBrowser } from './browser.ts';
import { endOfAll, hostileTexts, type HostileText } from './hostile-texts.ts';
import { wholeLedger } from './whole-ledger.ts';

const perPage = 125;
const batches = Array.from({ length: hostileTexts.length / perPage }, (_, index) =>
  hostileTexts.slice(index * perPage, (index + 1) * perPage),
);
const build = { day: '2026-11-22', origins: { slug: 'http://slug.localhost:4321' } };
const marker = 'plaats-van-de-tekst';

let renderer: Renderer;
let browser: Browser;
let server: Server;
let origin: string;
/** What the server answers next, by path. */
const served = new Map<string, { html: string; headers: Readonly<Record<string, string>> }>();

beforeAll(async () => {
  renderer = await loadRenderer(join(import.meta.dirname, '../../dist/renderer'));
  browser = await openBrowser();
  server = createServer((request, response) => {
    const path = request.url ?? '/';
    const page = served.get(path);
    const upload = /^\/files\/\w+\/(\d+)\.txt$/.exec(path);
    const type = page ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8';
    // A file that somebody uploaded, as hosts send it.
    const headers = page ? page.headers : { 'X-Content-Type-Options': 'nosniff' };
    response.writeHead(page || upload ? 200 : 404, { ...headers, 'Content-Type': type });
    response.end(page ? page.html : upload ? `hit(${upload[1]})` : '');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

/** Every page of a site with these texts in every field: names, files, alternative texts, rich text as written and as imported. */
async function pagesWith(text: string, blocks?: unknown): Promise<{ kind: string; url: string; html: string }[]> {
  const { pages, heldBack } = regionPages(wholeLedger(text, blocks).content(), 'slug', build);
  expect(heldBack).toEqual([]);
  const made = [];
  // Other languages are made by the same templates.
  for (const page of pages.filter(({ locale, kind }) => locale === 'nl' && kind !== 'entrance')) {
    const html = new TextDecoder().decode(await renderer.render({ ...page }));
    made.push({ kind: page.kind, url: page.url, html });
  }
  return made;
}

function blocksOf(texts: readonly HostileText[]): unknown[] {
  return texts.flatMap(({ text }) => [
    { type: 'paragraph', children: [{ type: 'link', url: text, children: [{ type: 'text', text }] }] },
    ...fromMarkdown(text),
  ]);
}

/** Opens a page, touches everything in it that waits for a hand, and returns the numbers of the texts that ran. */
async function ranOn(page: Page, html: string, headers: Readonly<Record<string, string>>): Promise<number[]> {
  served.set('/nl/x/', { html, headers });
  await page.goto(`${origin}/nl/x/`);
  return page.evaluate(async () => {
    const runs = (element: Element) =>
      (element instanceof HTMLAnchorElement && element.protocol === 'javascript:') ||
      (element instanceof HTMLButtonElement && element.form?.action.startsWith('javascript:')) ||
      element.hasAttribute('onclick');
    for (const element of document.querySelectorAll<HTMLElement>('a, button, [onclick]'))
      if (runs(element)) element.click();
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    return [...(window as unknown as { hits: Set<number> }).hits];
  });
}

async function withPage<T>(use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext();
  await context.addInitScript(() => {
    const hits = new Set<number>();
    Object.assign(window, { hits, hit: (number: number) => hits.add(number) });
  });
  const page = await context.newPage();
  try {
    return await use(page);
  } finally {
    await context.close();
  }
}

/** Pages in which the texts stand as they are, in the heading and in a value, as if nothing had escaped them. */
async function rawPages(): Promise<string[]> {
  const page = (await pagesWith(marker)).find(({ kind }) => kind === 'pact');
  if (page === undefined) throw new Error('There is no page of a pact.');
  return batches.map((texts) => {
    const raw = texts.map(({ text }) => `${text}${endOfAll}`).join('\n');
    return page.html
      .replace('<main', () => `<p title="${raw}">x</p><main`)
      .replace(/(<h1[^>]*>)[^<]*/, (_, start: string) => `${start}${raw}`);
  });
}

it(
  'none of a thousand hostile texts in any field runs, even where no policy would keep it from running',
  { timeout: 180_000 },
  async () => {
    const kinds = new Set<string>();
    const ran = await withPage(async (page) => {
      const found: string[] = [];
      for (const texts of batches)
        for (const { kind, url, html } of await pagesWith(texts.map(({ text }) => text).join(' '), blocksOf(texts))) {
          kinds.add(kind);
          const numbers = await ranOn(page, html, {});
          if (numbers.length > 0)
            found.push(`${url}: ${numbers.map((number) => hostileTexts[number]?.text).join(' | ')}`);
        }
      return found;
    });
    expect(ran).toEqual([]);
    expect([...kinds]).toEqual(
      expect.arrayContaining(['action', 'concepts', 'home', 'newsletter', 'organisation', 'pact', 'theme', 'volgspot']),
    );
  },
);

it(
  'none of them runs under our headers, even where nothing escaped it; without these it would',
  { timeout: 180_000 },
  async () => {
    const raw = await rawPages();
    const ranUnder = async (headers: Readonly<Record<string, string>>) =>
      withPage(async (page) => {
        const ran = new Set<number>();
        for (const html of raw) for (const number of await ranOn(page, html, headers)) ran.add(number);
        return ran.size;
      });
    expect(await ranUnder(securityHeadersAt('/nl/x/'))).toBe(0);
    expect(await ranUnder(securityHeadersAt('/nl/zoeken/')), 'where our search runs').toBe(0);
    const unguarded = await ranUnder({});
    expect(unguarded, 'the texts are harmless: the test shows nothing').toBeGreaterThan(400);
  },
);

it('no address of a page or file is made of them', () => {
  const ledger = new LedgerFixture();
  region(ledger, 'slug', ['nl']);
  for (const { number, text } of hostileTexts) {
    ledger.media(`m${number}x`, { name: `${text}.pdf`, mime: 'application/pdf', ext: '.pdf' });
    ledger.publish('page', `p${number}`, { title: 'Titel', slug: text, regions: ['slug'] });
    ledger.publish('document', `d${number}`, {
      title: 'Titel',
      kind: 'other',
      regions: ['slug'],
      files: [{ key: 'k', file: [`m${number}x`], language: 'nl', accessible: 'fully' }],
    });
  }
  const { pages, files, heldBack } = regionPages(ledger.content(), 'slug', build);
  expect(heldBack.length).toBeGreaterThan(900);
  for (const { url } of pages) expect(url).toMatch(/^\/[a-z0-9/.-]*$/);
  const [drawn, given] = [files.filter(({ drawing }) => drawing), files.filter(({ drawing }) => !drawing)];
  for (const { url } of drawn) expect(url).toMatch(/^\/media\/[0-9a-f]{16}-(?:(?:card|icon)\.png|favicon\.ico)$/);
  expect(given.length).toBe(hostileTexts.length);
  for (const { url } of given) expect(url).toMatch(/^\/files\/[0-9a-z]{16}\/[\p{L}\p{N}._-]+$/u);
});
