import { expect, inject, it } from 'vitest';
import { askSite } from '../weight/ask-site.ts';
import { excessText, pageExcesses } from '../weight/budget.ts';
import { weighPage } from '../weight/page-weight.ts';
import { pagesOf, regions } from './built-site.ts';

it.each(regions)('every page of the site of %s keeps to the budget of bytes, requests and scripts', async (region) => {
  const ask = askSite(inject('demo').sitesPort, region);
  const urls = [...pagesOf(region), '/404.html'];
  expect(urls.length).toBeGreaterThan(10);
  const excesses: string[] = [];
  for (const url of urls) excesses.push(...pageExcesses(await weighPage(ask, region, url)).map(excessText));
  expect(excesses.join('\n')).toBe('');
});
