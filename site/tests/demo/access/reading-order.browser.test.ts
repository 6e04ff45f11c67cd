import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, siteOrigin } from '../browser.ts';
import { heardContents } from './heard-contents.ts';
import { kindsLookedAt } from './page-kinds.ts';
import { heardOn, heardOutline } from './reading-order.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
});
afterAll(() => browser.close());

describe('a screen reader', () => {
  it('is known to hear a page of each kind', () => {
    expect(Object.keys(heardContents).sort()).toEqual(kindsLookedAt);
  });

  it.each(Object.entries(heardContents))('reads a page of the kind %s in its order', async (kind, heard) => {
    const { region, url, before = [], content } = heard;
    await page.goto(siteOrigin(region) + url);
    const lists = ['index', 'document-library'].includes(kind);
    expect(await heardOutline(page, lists ? 1 : 2)).toEqual([
      'banner',
      'navigation Taal',
      'navigation Hoofdmenu',
      ...before,
      'main',
      ...content,
      'contentinfo',
      'navigation Over deze site',
    ]);
    const [first] = await heardOn(page);
    expect(first).toMatchObject({ role: 'link', name: 'Naar de inhoud' });
  });

  it.each([
    ['twente', '/nl/'],
    ['rotterdam-rijnmond', '/nl/pacten/zorgpact-rotterdam-rijnmond/'],
  ])('reads the thread once, as a list, and not its drawing: %s%s', async (region, url) => {
    await page.goto(siteOrigin(region) + url);
    const read = await page.locator('body').ariaSnapshot();
    const threads = await page.locator('.threads').ariaSnapshot();
    const marks = await page.locator('.threads .knots b').allTextContents();
    expect(marks.length).toBeGreaterThan(1);
    for (const mark of marks) expect(threads).toContain(mark.trim());
    const drawings = await page.evaluate(() => {
      const all = document.querySelectorAll('svg.thread');
      for (const one of all) one.remove();
      return all.length;
    });
    expect(drawings).toBe(1);
    expect(await page.locator('body').ariaSnapshot()).toBe(read);
  });
});
