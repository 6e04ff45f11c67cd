import { components, contentTypes, type ComponentName } from '@pactwerk/shared-types';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFailed, vi } from 'vitest';
import { EditView, openDesk } from './admin-desk.ts';
import { keepScreenshot, openBrowser, siteOrigin } from './browser.ts';
import type { Editor } from './desk.ts';
import { everyBlock } from './every-block.ts';
import { read } from './reader.ts';

const regions = ['twente', 'kam'];
const slugs = { nl: 'proef-van-alle-blokken', en: 'trial-of-all-blocks' };
const pages = { nl: `/nl/nieuwsbrieven/${slugs.nl}/`, en: `/en/newsletters/${slugs.en}/` };
const titles = { nl: 'Proef van alle blokken', en: 'Trial of all blocks' };
const soon = { timeout: 20_000, interval: 100 };

let browser: Browser;
let desk: Page;
let editor: Editor;
const made = new Set<string>();

beforeAll(async () => {
  browser = await openBrowser();
  ({ page: desk, editor } = await openDesk(browser));
});

afterAll(async () => {
  for (const id of made) await editor.delete('newsletter', id);
  // The tests that come after read the sites without it.
  await vi.waitFor(async () => {
    for (const region of regions) expect((await read(region, pages.nl)).status).not.toBe(200);
  }, soon);
  await browser.close();
}, 30_000);

const blocks = Object.entries(everyBlock).map(([name, block]) => ({
  ...block,
  kind: components[name as ComponentName].label,
}));

it('lets an editor write a newsletter with every kind of block in two languages, and shows both on the sites of two regions', async () => {
  const { blocks: zone } = contentTypes.newsletter.attributes;
  expect(Object.keys(everyBlock).sort()).toEqual(zone?.kind === 'zone' ? [...zone.components].sort() : []);

  const reader = await browser.newPage();
  onTestFailed(async () => {
    for (const page of [desk, reader]) await keepScreenshot(page, page.url());
  });
  const letter = await EditView.create(desk, 'Nieuwsbrief');
  await letter.type('Titel', titles.nl);
  for (const region of ['Twente', 'Kennemerland, Amstelland en Meerlanden']) await letter.pick('Regio’s', region);
  await letter.date('Verschenen op', '2026-09');
  await letter.choose('Soort', 'bijzondere editie');
  made.add(await letter.save());
  await expect.poll(() => letter.text('Adres (slug)').inputValue(), soon).toBe(slugs.nl);
  for (const { kind, write } of blocks) {
    await write(await letter.addBlock(kind));
    await letter.fold(kind);
  }
  await letter.publish();
  await expectPages(reader, 'nl');

  await letter.translateTo('Engels');
  await expect.poll(() => letter.text('Titel').inputValue(), soon).toBe(titles.nl);
  await letter.type('Titel', titles.en);
  await letter.type('Adres (slug)', '');
  for (const { kind, translate } of blocks) await translate?.(letter.block(kind));
  await letter.save();
  await expect.poll(() => letter.text('Adres (slug)').inputValue(), soon).toBe(slugs.en);
  await letter.publish();
  await expectPages(reader, 'en');
  await expectPages(reader, 'nl');
}, 180_000);

/** That the newsletter stands on both sites in this language: every block in its place, for all to see. */
async function expectPages(reader: Page, locale: 'nl' | 'en'): Promise<void> {
  for (const region of regions) {
    await expect.poll(async () => (await read(region, pages[locale])).status, soon).toBe(200);
    await reader.goto(siteOrigin(region) + pages[locale]);
    await expectBlocks(reader, locale);
  }
}

async function expectBlocks(page: Page, locale: 'nl' | 'en'): Promise<void> {
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(titles[locale]);
  const shown = page.locator('.letter > *');
  for (const [place, block] of blocks.entries()) {
    const words = await shown.nth(place).evaluate(wordsAndPictures);
    for (const text of block[locale]) expect(words, `${block.kind}, in ${locale}`).toContain(text);
  }
}

/** Runs in the page: what a reader sees, and what is said of the pictures. */
function wordsAndPictures(element: Element): string {
  const pictures = [...element.querySelectorAll('img')].map(({ alt }) => alt);
  return [(element as HTMLElement).innerText, ...pictures].join(' ').replace(/\s+/g, ' ');
}
