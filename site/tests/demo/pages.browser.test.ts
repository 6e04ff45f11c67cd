import axe, { type AxeResults } from 'axe-core';
import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { locales } from '@pactwerk/shared-types';
import { indexUrl } from '../../src/urls.ts';
import { keepScreenshot, openBrowser, siteOrigin } from './browser.ts';
import { pagesOf, regions } from './built-site.ts';

const narrow = { width: 320, height: 900 };
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const atOnce = 2;
const screenshotsAtMost = 20;

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

describe.each(regions)('every page of the site of %s, on a screen of 320 pixels', (region) => {
  it(
    'is accessible, fits, has no script but that of its search, asks nothing of others and keeps nothing with the reader',
    { timeout: 600_000 },
    async () => {
      const urls = [...pagesOf(region).filter((url) => url !== '/'), '/nl/not-there/'];
      const context = await browser.newContext({ viewport: narrow });
      const problems: string[] = [];
      const visits = urls.entries();
      let screenshots = 0;
      const visitor = async (): Promise<void> => {
        const page = await context.newPage();
        for (const [index, url] of visits) {
          const found = await visit(page, siteOrigin(region) + url, index % 2 === 0 ? 'light' : 'dark');
          if (found.length === 0) continue;
          problems.push(`${url}\n${found.map((one) => `    ${one}`).join('\n')}`);
          screenshots += 1;
          if (screenshots <= screenshotsAtMost) await keepScreenshot(page, siteOrigin(region) + url);
        }
      };
      await Promise.all(Array.from({ length: atOnce }, visitor));
      const { cookies, origins } = await context.storageState();
      if (cookies.length + origins.length > 0) problems.push(`keeps ${JSON.stringify([...cookies, ...origins])}`);
      await context.close();
      expect(problems.join('\n')).toBe('');
    },
  );
});

it('leads from the bare address of a site to its first language', async () => {
  const page = await browser.newPage();
  await page.goto(`${siteOrigin('twente')}/`);
  await page.waitForURL('**/nl/');
  await page.close();
});

/** The page that may run a script of ours. */
function isSearch(url: string): boolean {
  return locales.some((locale) => new URL(url).pathname === indexUrl(locale, 'search'));
}

/** What is wrong with a page, in words. */
async function visit(page: Page, url: string, colorScheme: 'light' | 'dark'): Promise<string[]> {
  const found: string[] = [];
  const noteRequest = (request: Request): void => {
    if (request.resourceType() === 'script' && !isSearch(url)) found.push(`loads the script ${request.url()}`);
    if (new URL(request.url()).origin !== new URL(url).origin) found.push(`asks ${request.url()}`);
  };
  const noteWord = (message: { type(): string; text(): string }): void => {
    const isPage = message.text().includes('404') && url.endsWith('/not-there/');
    if (['error', 'warning'].includes(message.type()) && !isPage) found.push(`console: ${message.text()}`);
  };
  page.on('request', noteRequest).on('console', noteWord);
  await page.emulateMedia({ colorScheme });
  const response = await page.goto(url);
  page.off('request', noteRequest).off('console', noteWord);

  const expectedStatus = url.endsWith('/not-there/') ? 404 : 200;
  if (response?.status() !== expectedStatus) found.push(`answers ${response?.status()}`);
  // By the protocol, past the page's content security policy, which stays in force.
  await page.evaluate(axe.source);
  const state = await page.evaluate(look, rules);
  const locale = new URL(url).pathname.split('/')[1];
  if (state.lang !== locale) found.push(`says lang="${state.lang}" in the folder of ${locale}`);
  if (state.headings !== 1) found.push(`has ${state.headings} h1 headings`);
  if (state.scripts > (isSearch(url) ? 1 : 0)) found.push(`has ${state.scripts} script elements or handlers`);
  if (state.styles > 0) found.push(`has ${state.styles} style attributes or elements`);
  if (state.width > narrow.width) found.push(`is ${state.width} pixels wide: ${state.wide.join(', ')}`);
  if (state.broken.length > 0) found.push(`shows no picture for ${state.broken.join(', ')}`);
  return [...found, ...state.violations];
}

/** Runs in the page. */
async function look(tags: string[]) {
  const { axe: engine } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
  const { violations } = await engine.run({ runOnly: tags, resultTypes: ['violations'] });
  const root = document.documentElement;
  const isWide = (element: Element): boolean => element.getBoundingClientRect().right > root.clientWidth + 1;
  const name = (element: Element): string =>
    `<${element.tagName.toLowerCase()} class="${element.getAttribute('class')}">`;
  const isScript = (script: HTMLScriptElement): boolean => script.type !== 'application/ld+json';
  const hasHandler = (element: Element): boolean => element.getAttributeNames().some((one) => one.startsWith('on'));
  const isBroken = (image: HTMLImageElement): boolean => image.complete && image.naturalWidth === 0;
  return {
    lang: root.lang,
    headings: document.querySelectorAll('h1').length,
    scripts:
      [...document.scripts].filter(isScript).length + [...document.querySelectorAll('*')].filter(hasHandler).length,
    styles: document.querySelectorAll('[style], style').length,
    width: root.scrollWidth,
    wide: [...document.querySelectorAll('body *')].filter(isWide).slice(0, 5).map(name),
    broken: [...document.images].filter(isBroken).map((image) => image.currentSrc),
    violations: violations.flatMap(({ id, help, nodes }) =>
      nodes.slice(0, 3).map((node) => `${id} (${help}): ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`),
    ),
  };
}
