import axe from 'axe-core';
import type { Page, Request } from 'playwright-core';
import { locales } from '@pactwerk/shared-types';
import { indexUrl } from '../../../src/urls.ts';
import { look, spaced } from './look.ts';
import type { Mode } from './modes.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The version of the rules by which pages are judged. */
export const axeVersion = axe.version;

/** Opens a page in a mode and tells what is wrong with it, in words. */
export async function visit(page: Page, url: string, mode: Mode): Promise<string[]> {
  const found: string[] = [];
  const isMissing = url.endsWith('/not-there/');
  const noteRequest = (request: Request): void => {
    if (request.resourceType() === 'script' && !isSearch(url)) found.push(`loads the script ${request.url()}`);
    if (new URL(request.url()).origin !== new URL(url).origin) found.push(`asks ${request.url()}`);
  };
  const noteWord = (message: { type(): string; text(): string }): void => {
    const isPage = message.text().includes('404') && isMissing;
    if (['error', 'warning'].includes(message.type()) && !isPage) found.push(`console: ${message.text()}`);
  };
  page.on('request', noteRequest).on('console', noteWord);
  await page.setViewportSize(mode.viewport);
  await page.emulateMedia({ colorScheme: mode.colorScheme });
  const response = await page.goto(url);
  page.off('request', noteRequest).off('console', noteWord);

  const expectedStatus = isMissing ? 404 : 200;
  if (response?.status() !== expectedStatus) found.push(`answers ${response?.status()}`);
  await page.evaluate((direction) => {
    document.documentElement.dir = direction;
  }, mode.direction);
  // By the protocol, past the page's content security policy, which stays in force.
  await page.evaluate(axe.source);
  const state = await page.evaluate(look, rules);
  const locale = new URL(url).pathname.split('/')[1];
  if (state.lang !== locale) found.push(`says lang="${state.lang}" in the folder of ${locale}`);
  if (state.headings !== 1) found.push(`has ${state.headings} h1 headings`);
  if (state.scripts > (isSearch(url) ? 1 : 0)) found.push(`has ${state.scripts} script elements or handlers`);
  if (state.styles > 0) found.push(`has ${state.styles} style attributes or elements`);
  const { width } = mode.viewport;
  if (state.width > width)
    found.push(`is ${state.width} pixels wide on a screen of ${width}: ${state.wide.join(', ')}`);
  if (state.broken.length > 0) found.push(`shows no picture for ${state.broken.join(', ')}`);
  const spread = await page.evaluate(spaced);
  if (spread.width > width) found.push(`is ${spread.width} pixels wide with spaced text: ${spread.wide.join(', ')}`);
  if (spread.cut.length > 0) found.push(`cuts spaced text off in ${spread.cut.join(', ')}`);
  return [...found, ...state.faults];
}

/** The page that may run a script of ours. */
function isSearch(url: string): boolean {
  return locales.some((locale) => new URL(url).pathname === indexUrl(locale, 'search')) || url.endsWith('/ar/search/');
}
