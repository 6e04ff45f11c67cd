import type { Browser, Page } from 'playwright-core';
import { keepScreenshot } from '../browser.ts';
import type { Mode } from './modes.ts';
import { visit } from './visit.ts';

/** A page to be looked at in one mode. */
export interface Visit {
  url: string;
  mode: Mode;
}

const atOnce = 2;
const screenshotsAtMost = 20;

/**
 * Visits pages, two at a time, as one reader who comes with nothing, and tells what is wrong: a text per page, and what is
 * kept with the reader. `prepare` gets each tab before its first visit.
 */
export async function visitAll(
  browser: Browser,
  visits: readonly Visit[],
  options: { prepare?: (page: Page) => Promise<void>; afterEach?: () => void } = {},
): Promise<string[]> {
  const context = await browser.newContext();
  const problems: string[] = [];
  const rest = visits.values();
  const visitor = async (): Promise<void> => {
    const page = await context.newPage();
    await options.prepare?.(page);
    for (const { url, mode } of rest) {
      const found = await visit(page, url, mode);
      options.afterEach?.();
      if (found.length === 0) continue;
      problems.push(`${url} (${mode.name})\n${found.map((one) => `    ${one}`).join('\n')}`);
      if (problems.length <= screenshotsAtMost) await keepScreenshot(page, url);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, visitor));
  const { cookies, origins } = await context.storageState();
  if (cookies.length + origins.length > 0) problems.push(`keeps ${JSON.stringify([...cookies, ...origins])}`);
  await context.close();
  return problems;
}
