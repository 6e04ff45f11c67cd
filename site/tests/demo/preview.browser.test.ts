import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it, onTestFailed, vi } from 'vitest';
import { openDesk } from './admin-desk.ts';
import { keepScreenshot, openBrowser } from './browser.ts';
import { deskOrigin, only, type Editor } from './desk.ts';
import { read } from './reader.ts';
import { filesWith } from '../files-with.ts';

/** A word of its own each time, since a demo that goes on keeps what an earlier run published. */
const canary = `kanarie${randomUUID().slice(0, 8)}`;
const title = `Een ${canary} bericht`;
const own = `/nl/nieuws/een-${canary}-bericht/`;
const soon = { timeout: 20_000, interval: 100 };

let browser: Browser;
let desk: Page;
let editor: Editor;
let id: string;

beforeAll(async () => {
  browser = await openBrowser();
  ({ page: desk, editor } = await openDesk(browser));
  const regions = only(await editor.region('twente'));
  const body = [{ type: 'paragraph', children: [{ type: 'text', text: `Tekst met ${canary}.` }] }];
  id = await editor.create('news', { title, publishedOn: { value: '2026-09' }, regions, body });
}, 60_000);

afterAll(async () => {
  await editor.delete('news', id);
  // The tests that come after read the sites without it.
  await vi.waitFor(async () => expect((await read('twente', own)).status).not.toBe(200), soon);
  await browser.close();
}, 30_000);

it('shows an editor in the frame of the desk what a draft will look like, and which pages a publish will change', async () => {
  onTestFailed(() => keepScreenshot(desk, desk.url()));
  const edit = `${deskOrigin()}/admin/content-manager/collection-types/api::news.news/${id}?plugins[i18n][locale]=nl`;
  await desk.goto(edit);
  await desk.getByRole('button', { name: 'Wat verandert er?' }).click();
  await desk.getByText('Als u deze taal publiceert:').waitFor();
  const told = new Set((await impact()).flatMap(({ added, changed }) => [...added, ...changed].map(({ url }) => url)));
  expect(told).toContain(own);
  await desk.getByText(own).first().waitFor();

  await desk.getByRole('link', { name: 'Voorbeeld openen' }).click();
  const frame = desk.frameLocator('iframe[title="Voorbeeld"]');
  await frame.getByRole('heading', { level: 1, name: title }).waitFor();
  await frame.getByText('Voorbeeld - nog niet openbaar').first().waitFor();
  await frame.getByRole('navigation').getByRole('link', { name: 'Nieuws', exact: true }).first().click();
  await frame.getByRole('heading', { level: 1, name: 'Nieuws', exact: true }).waitFor();
  await frame.getByRole('link', { name: title }).first().waitFor();
  const styled = await frame.locator('body').evaluate((body) => getComputedStyle(body).display);
  expect(styled).toBe('flex');

  const address = (await desk.locator('iframe[title="Voorbeeld"]').getAttribute('src')) ?? '';
  expect(address).toContain(`:${inject('demo').previewPort}/p/`);
  expect((await read('twente', new URL(address).pathname)).status).toBe(404);
  expect((await read('twente', own)).status).toBe(404);
  expect(filesWith(join(inject('demo').varFolder, 'releases'), canary)).toEqual([]);
  expect(filesWith(join(inject('demo').varFolder, 'logs'), canary)).toEqual([]);
  expect(filesWith(join(inject('demo').varFolder, 'logs'), address.split('/p/')[1] ?? '?')).toEqual([]);

  const before = await pages();
  await editor.publish('news', id);
  await expect.poll(async () => (await read('twente', own)).status, soon).toBe(200);
  const after = await pages();
  const changed = Object.keys(after).filter((url) => before[url] !== after[url]);
  expect(changed.sort()).toEqual([...told].sort());
}, 120_000);

interface Site {
  added: { url: string }[];
  changed: { url: string }[];
}

/** What the desk says of a publish, region by region. */
async function impact(): Promise<Site[]> {
  const answer = await editor.ask<{ regions: Site[] }>('GET', `/desk/impact/api::news.news/${id}?locale=nl`);
  return answer.regions;
}

/** The pages of the public site, each with the hash of its file. */
async function pages(): Promise<Record<string, string>> {
  const folder = join(inject('demo').varFolder, 'releases/twente/current');
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    pages: Record<string, { sha256: string }>;
  };
  return Object.fromEntries(Object.entries(manifest.pages).map(([url, { sha256 }]) => [url, sha256]));
}
