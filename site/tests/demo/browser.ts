import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { inject } from 'vitest';

/** The Chromium of this machine: CHROMIUM_PATH, as `npm test` sets it, or Debian's. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
}

/** Origin under which the sites of the demo answer for a region. */
export function siteOrigin(region: string): string {
  return `http://${region}.localhost:${inject('demo').sitesPort}`;
}

const screenshots = join(import.meta.dirname, '../../../var/screenshots');

/** Keeps a picture of a page that fails under var/screenshots, which CI keeps. */
export async function keepScreenshot(page: Page, url: string): Promise<void> {
  mkdirSync(screenshots, { recursive: true });
  const name = new URL(url).host.split('.')[0] + new URL(url).pathname.replaceAll('/', '-');
  await page.screenshot({ path: join(screenshots, `${name}.png`), fullPage: true });
}
