/// <reference lib="dom" />
import type { Browser, Request } from 'playwright-core';
import { pageKind } from './page-kind.ts';

/** What a phone loads of a page, read from top to bottom, nothing kept from before. */
export interface PhoneVisit {
  readonly page: string;
  readonly kind: string;
  /** Bodies as they come over the line. */
  readonly bytes: number;
  /** The same by what it is to the browser: `document`, `stylesheet`, `font`, `script`, `image`, `media` … */
  readonly byType: Readonly<Partial<Record<string, number>>>;
  /** Files that are asked for before the reader scrolls. */
  readonly requests: number;
  readonly pictures: number;
}

const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

/** @param origin address of the region's site, without a slash at the end */
export async function visitOnPhone(browser: Browser, origin: string, region: string, url: string): Promise<PhoneVisit> {
  const context = await browser.newContext(phone);
  try {
    const page = await context.newPage();
    const loaded: Request[] = [];
    page.on('requestfinished', (request) => loaded.push(request));
    await page.goto(origin + url, { waitUntil: 'networkidle' });
    const requests = loaded.length;
    await page.evaluate(readThrough);
    await page.waitForFunction(() =>
      [...document.images].every((image) => image.complete || image.getClientRects().length === 0),
    );
    const byType: Partial<Record<string, number>> = {};
    for (const request of loaded) {
      const { responseBodySize } = await request.sizes();
      byType[request.resourceType()] = (byType[request.resourceType()] ?? 0) + responseBodySize;
    }
    const pictures = loaded.filter((request) => request.resourceType() === 'image').length;
    const bytes = Object.values(byType).reduce((total: number, part = 0) => total + part, 0);
    return { page: `${region}${url}`, kind: pageKind(url), bytes, byType, requests, pictures };
  } finally {
    await context.close();
  }
}

/** Runs in the page: a screen at a time, so that every lazy picture comes into view. */
async function readThrough(): Promise<void> {
  for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
    scrollTo({ top, behavior: 'instant' });
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
