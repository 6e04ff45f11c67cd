import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildDay } from '../../../src/build-inputs.ts';
import { invalidHtml, invalidPages } from '../../../src/press/valid-html.ts';
import { openBrowser, siteOrigin } from '../browser.ts';
import { pagesOf, regions, releaseFolder } from '../built-site.ts';
import { ArabicEdition } from './arabic-edition.ts';
import { modes } from './modes.ts';
import { axeVersion } from './visit.ts';
import { visitAll, type Visit } from './visit-all.ts';

const resultsFile = join(import.meta.dirname, '../../../src/features/accessibility/check-results.json');
const everyVisits = 50;

let browser: Browser;
let arabic: ArabicEdition;

beforeAll(async () => {
  browser = await openBrowser();
  arabic = await ArabicEdition.open();
});
afterAll(() => browser.close());

/**
 * Every address of the demo in each mode. Read from right to left it is the same page with its direction turned, since not
 * every page has an Arabic one; the Arabic edition is visited besides, as it shows what turning cannot: words of that direction,
 * and Dutch in the midst of them.
 */
it('every page of the demo has no fault in any mode', { timeout: 3 * 3_600_000 }, async () => {
  const wanted = regions.filter((region) => [region, ''].includes(process.env['A11Y_REGION'] ?? ''));
  if (wanted.length === 0)
    throw new Error(`There is no region ${process.env['A11Y_REGION']}; there are ${regions.join(', ')}.`);
  const inArabic = arabic.pages.filter(({ region }) => wanted.some((one) => one === region));
  const urls = wanted.flatMap((region) =>
    pagesOf(region)
      .filter((url) => url !== '/')
      .map((url) => siteOrigin(region) + url),
  );
  const visits: Visit[] = [
    ...urls.flatMap((url) => modes.map((mode) => ({ url, mode }))),
    ...inArabic.flatMap(({ region, page }) =>
      modes
        .filter(({ direction }) => direction === 'rtl')
        .map((mode) => ({ url: siteOrigin(region) + page.url, mode })),
    ),
  ];
  const began = performance.now();
  let done = 0;
  const afterEach = (): void => {
    done += 1;
    if (done % everyVisits > 0 && done < visits.length) return;
    const minutes = (performance.now() - began) / 60_000;
    const rest = Math.ceil((minutes / done) * (visits.length - done));
    console.log(`${done} of ${visits.length} visits, about ${rest} min to go`);
  };
  const faults = await visitAll(browser, visits, { prepare: (tab) => arabic.serveIn(tab), afterEach });

  const releases = dirname(dirname(releaseFolder('kam')));
  const invalid = [
    ...(await Promise.all(wanted.map((region) => invalidHtml(releases, region))))
      .flat()
      .flatMap(({ problems }) => problems),
    ...(await invalidPages(inArabic.map((one) => [one.page.url, () => arabic.html(one)]))),
  ];
  const markup = invalid.map(({ url, message }) => `${url}: ${message}`);

  const pages = urls.length + inArabic.length;
  console.log(
    `${pages} pages, ${visits.length} visits: ${faults.length} with faults; html-validate: ${markup.length} faults`,
  );
  const results = {
    checkedOn: buildDay(new Date()),
    pages,
    visits: visits.length,
    faults: faults.length + markup.length,
    axe: axeVersion,
    htmlValidate: versionOf('html-validate'),
  };
  if (process.env['A11Y_KEEP'] === '1') writeFileSync(resultsFile, `${JSON.stringify(results, null, 2)}\n`);
  expect([...faults, ...markup].join('\n')).toBe('');
});

function versionOf(name: string): string {
  const { version } = createRequire(import.meta.url)(`${name}/package.json`) as { version: string };
  return version;
}
