import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modes } from './access/modes.ts';
import { visitAll } from './access/visit-all.ts';
import { openBrowser, siteOrigin } from './browser.ts';
import { pagesOf, regions } from './built-site.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

describe.each(regions)('every page of the site of %s', (region) => {
  it(
    'is accessible, fits, has no script but that of its search, asks nothing of others and keeps nothing with the reader',
    { timeout: 600_000 },
    async () => {
      const urls = [...pagesOf(region).filter((url) => url !== '/'), '/nl/not-there/'];
      const read = modes.filter(({ direction }) => direction === 'ltr');
      const visits = urls.flatMap((url, index) => {
        const mode = read[index % read.length];
        return mode ? [{ url: siteOrigin(region) + url, mode }] : [];
      });
      expect((await visitAll(browser, visits)).join('\n')).toBe('');
    },
  );
});

it('leads from the bare address of a site to its first language', async () => {
  const page = await browser.newPage();
  await page.goto(`${siteOrigin('twente')}/`);
  await page.waitForURL('**/nl/');
  await page.close();
});
