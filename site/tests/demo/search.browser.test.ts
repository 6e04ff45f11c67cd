import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, siteOrigin } from './browser.ts';
import { untilSearched } from './searched.ts';

const region = 'rotterdam-rijnmond';
const budgetBeforeQuery = 15 * 1024;

let browser: Browser;
let page: Page;
const words: string[] = [];

beforeAll(async () => {
  await untilSearched(region);
  await untilSearched('twente');
  browser = await openBrowser();
  page = await browser.newPage();
  page.on('console', (message) => words.push(message.text()));
  page.on('pageerror', (error) => words.push(String(error)));
});
afterAll(() => browser.close());

async function find(text: string): Promise<string[]> {
  const status = page.locator('[role=status]');
  const before = await status.textContent();
  await page.evaluate(() => ((document.querySelector('[role=status]') as HTMLElement).textContent = ''));
  await page.locator('#q').fill(text);
  await page.locator('#q').press('Enter');
  await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent !== '');
  expect(before).not.toContain('#');
  return page.locator('.search-results h3').allTextContents();
}

test('a search finds words, parts of longer words and other names of things', async () => {
  await page.goto(`${siteOrigin(region)}/nl/zoeken/`);
  expect(await find('onderwijs')).toContain('Onderwijsvernieuwing');
  expect(await find('medewerker')).toContain('35 handtekeningen onder het Leerwerkakkoord Zorg');
  expect(await find('SPP')).toContain('Regionale Strategische Personeelsplanning');
  expect(await find('xyzzy')).toEqual([]);
  expect(await page.locator('[role=status]').textContent()).toContain('Niets gevonden');
  // The policy of the page let everything pass that the search needs.
  expect(words).toEqual([]);
});

test('what was found can be narrowed down, and the address holds the search', async () => {
  await page.goto(`${siteOrigin(region)}/nl/zoeken/?q=zorg`);
  await page.locator('.search-results h3').first().waitFor();
  await page.locator('#by-type').selectOption('Nieuws');
  await page.waitForURL(/type=Nieuws/);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.search-results .aside')].every((one) => one.textContent?.startsWith('Nieuws')),
  );
  await page.goBack().catch(() => undefined);
});

test('the page of a pact that has ended is marked', async () => {
  await page.goto(`${siteOrigin(region)}/nl/zoeken/?q=Zorgpact+Rotterdam+Rijnmond`);
  const row = page.locator('.search-results li', {
    has: page.locator('h3', { hasText: /^Zorgpact Rotterdam Rijnmond$/ }),
  });
  await expect.poll(() => row.locator('.aside').textContent()).toContain('beëindigd pact');
});

test('other languages have their own address and index', async () => {
  await page.goto(`${siteOrigin('twente')}/de/suche/?q=Pakt`);
  await page.locator('.search-results h3').first().waitFor();
  await page.goto(`${siteOrigin(region)}/en/search/?q=care`);
  await page.locator('.search-results h3').first().waitFor();
});

test('before the first query the page loads no more script than its own', async () => {
  const loaded: Buffer[] = [];
  page.on('response', async (response) => {
    if (response.request().resourceType() === 'script') loaded.push(await response.body());
  });
  await page.goto(`${siteOrigin(region)}/nl/zoeken/`, { waitUntil: 'networkidle' });
  page.removeAllListeners('response');
  const size = loaded.reduce((sum, bytes) => sum + gzipSync(bytes).length, 0);
  expect(size).toBeGreaterThan(0);
  expect(size).toBeLessThan(budgetBeforeQuery);
});

test('without JavaScript the page is a list of everything on the site', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(`${siteOrigin(region)}/nl/zoeken/`);
  expect(await plain.locator('form').isVisible()).toBe(false);
  await plain.getByRole('link', { name: 'Switch to Care' }).click();
  await plain.waitForURL('**/nl/acties/switch-to-care/');
  await context.close();
});
