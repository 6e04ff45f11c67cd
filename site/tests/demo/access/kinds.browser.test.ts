import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, siteOrigin } from '../browser.ts';
import { ArabicEdition } from './arabic-edition.ts';
import { modes } from './modes.ts';
import { demoKinds, fullestOfEachKind, kindsLookedAt } from './page-kinds.ts';
import { visitAll } from './visit-all.ts';

let browser: Browser;
let arabic: ArabicEdition;

beforeAll(async () => {
  browser = await openBrowser();
  arabic = await ArabicEdition.open();
});
afterAll(() => browser.close());

it('every kind of page can be used in light and dark, in Dutch and in Arabic', { timeout: 300_000 }, async () => {
  const editions = { ltr: demoKinds('nl'), rtl: fullestOfEachKind(arabic.pages) };
  for (const pages of Object.values(editions)) expect(pages.map(({ kind }) => kind).sort()).toEqual(kindsLookedAt);
  const visits = modes.flatMap((mode) =>
    editions[mode.direction].map(({ region, url }) => ({ url: siteOrigin(region) + url, mode })),
  );
  expect((await visitAll(browser, visits, { prepare: (tab) => arabic.serveIn(tab) })).join('\n')).toBe('');
});
