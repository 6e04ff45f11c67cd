import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { invalidHtml } from '../../src/press/valid-html.ts';
import { readManifest } from '../../src/press/manifest.ts';
import { regions, releaseFolder } from './built-site.ts';

it.each(regions)('every page of the site of %s is valid HTML', { timeout: 120_000 }, async (region) => {
  const folder = releaseFolder(region);
  expect(Object.keys(readManifest(folder).pages).length).toBeGreaterThan(10);
  expect(await invalidHtml(dirname(dirname(folder)), region)).toEqual([]);
});
