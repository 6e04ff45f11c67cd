import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, siteOrigin } from '../browser.ts';
import { untilSearched } from '../searched.ts';
import { countStops, tabThrough, tabTo } from './keys.ts';
import { demoKinds } from './page-kinds.ts';

const narrow = { width: 320, height: 640 };
const wide = { width: 1280, height: 900 };

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function on(path: string, viewport: { width: number; height: number }): Promise<Page> {
  const page = await browser.newPage({ viewport });
  await page.goto(path);
  return page;
}

const path = (page: Page): string => new URL(page.url()).pathname;

describe('with the keyboard alone', () => {
  it(
    'every kind of page is gone through in its order, and what has the focus is seen',
    { timeout: 240_000 },
    async () => {
      const faults: string[] = [];
      for (const [index, { kind, region, url }] of demoKinds('nl').entries()) {
        const page = await on(siteOrigin(region) + url, index % 2 === 0 ? wide : narrow);
        const expected = await countStops(page);
        const stops = await tabThrough(page);
        const places = stops.map(({ place }) => place);
        expect(places, `${kind} ${url}`).toEqual(places.toSorted((a, b) => a - b));
        if (stops.length < expected) faults.push(`${kind} ${url}: ${stops.length} of ${expected} get the focus`);
        for (const stop of stops)
          for (const fault of stop.faults) faults.push(`${kind} ${url}: “${stop.name}” ${fault}`);
        await page.close();
      }
      expect(faults).toEqual([]);
    },
  );

  it('the first stop leads past the menu to the content', async () => {
    const page = await on(`${siteOrigin('kam')}/nl/`, wide);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#content');
    const [next] = await tabThrough(page);
    const inMain = await page.evaluate((place) => {
      const element = [...document.querySelectorAll('*')][place];
      return element?.closest('main') !== null;
    }, next?.place ?? 0);
    expect(inMain).toBe(true);
    await page.close();
  });

  it('a reader goes from the home page by the menu to a pact, a theme and an action', async () => {
    const page = await on(`${siteOrigin('rotterdam-rijnmond')}/nl/`, wide);
    await tabTo(page, 'Pacten');
    await Promise.all([page.waitForURL('**/nl/pacten/'), page.keyboard.press('Enter')]);
    await tabTo(page, 'Zorgpact Rotterdam Rijnmond');
    await Promise.all([page.waitForURL('**/pacten/zorgpact-rotterdam-rijnmond/'), page.keyboard.press('Enter')]);
    await tabTo(page, 'Rotterdamse Plus');
    await Promise.all([page.waitForURL('**/themas/*/'), page.keyboard.press('Enter')]);
    await tabTo(page, /^Rotterdamse Plus/);
    await Promise.all([page.waitForURL('**/nl/acties/*/'), page.keyboard.press('Enter')]);
    expect(path(page)).toContain('/nl/acties/');
    await page.close();
  });

  it('a reader chooses another language, by its own name, and stays on the page', async () => {
    const page = await on(`${siteOrigin('twente')}/nl/pacten/zorgpact-twente/`, narrow);
    await tabTo(page, 'English');
    await Promise.all([page.waitForURL('**/en/**'), page.keyboard.press('Enter')]);
    expect(path(page)).toBe('/en/pacts/care-pact-twente/');
    await page.close();
  });

  it('the menu of a narrow screen opens and closes, and its links have no focus while it is closed', async () => {
    const page = await on(`${siteOrigin('kam')}/nl/`, narrow);
    await tabTo(page, 'Menu');
    const isOpen = () => page.locator('.menu details').evaluate((one: HTMLDetailsElement) => one.open);
    await page.keyboard.press('Enter');
    expect(await isOpen()).toBe(true);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.menu') !== null)).toBe(true);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    expect(await isOpen()).toBe(false);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.menu') ?? null)).toBeNull();
    await page.close();
  });

  it('a search is typed, narrowed down and followed', async () => {
    await untilSearched('rotterdam-rijnmond');
    const page = await on(`${siteOrigin('rotterdam-rijnmond')}/nl/zoeken/`, wide);
    await page.locator('#q').focus();
    await page.keyboard.type('onderwijs');
    await page.keyboard.press('Enter');
    await page.locator('.search-results h3').first().waitFor();
    await page.locator('#q').focus();
    await tabTo(page, 'Onderwijsvernieuwing');
    await Promise.all([page.waitForURL('**/themas/**'), page.keyboard.press('Enter')]);
    await page.close();
  });

  it('the table of contents of a newsletter leads to its parts', async () => {
    const url = `${siteOrigin('rotterdam-rijnmond')}/nl/nieuwsbrieven/het-zorgpact-is-een-stille-revolutie/`;
    const page = await on(url, narrow);
    const last = page.locator('.contents a').last();
    const name = ((await last.textContent()) ?? '').trim();
    await tabTo(page, name);
    await page.keyboard.press('Enter');
    const { hash } = new URL(page.url());
    await page.keyboard.press('Tab');
    const isBehind = await page.evaluate((id) => {
      const target = document.getElementById(id);
      const focus = document.activeElement;
      return target !== null && focus !== null && (target.compareDocumentPosition(focus) & 4) !== 0;
    }, hash.slice(1));
    expect(isBehind).toBe(true);
    await page.close();
  });
});
