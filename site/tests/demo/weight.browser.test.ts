import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { askSite } from '../weight/ask-site.ts';
import { excessText, phoneExcesses } from '../weight/budget.ts';
import { pageKind } from '../weight/page-kind.ts';
import { visitOnPhone } from '../weight/phone-visit.ts';
import { pagesOf, regions } from './built-site.ts';
import { openBrowser, siteOrigin } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

it('the largest page of each kind keeps to the budget on a phone that loads it to its end', async () => {
  const largest = new Map<string, { region: string; url: string; bytes: number }>();
  for (const region of regions) {
    const ask = askSite(inject('demo').sitesPort, region);
    for (const url of pagesOf(region).filter((one) => one !== '/')) {
      const { text } = await ask(url, 'br');
      const bytes = text.length + (text.match(/<img /g) ?? []).length * 100_000;
      if (bytes > (largest.get(pageKind(url))?.bytes ?? 0)) largest.set(pageKind(url), { region, url, bytes });
    }
  }
  expect(largest.size).toBeGreaterThan(15);
  const excesses: string[] = [];
  for (const { region, url } of largest.values()) {
    const visit = await visitOnPhone(browser, siteOrigin(region), region, url);
    expect(visit.byType.document, url).toBeGreaterThan(0);
    excesses.push(...phoneExcesses(visit).map(excessText));
  }
  expect(excesses.join('\n')).toBe('');
});
