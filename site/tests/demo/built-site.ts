import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, type CheerioAPI } from 'cheerio';
import { inject } from 'vitest';
import { readManifest } from '../../src/press/manifest.ts';

/** The present release of a region: the files that a reader gets. */
export function releaseFolder(region: string): string {
  return join(inject('demo').varFolder, 'releases', region, 'current');
}

/** A built page, parsed, without its drawings: a list tells the same. Throws when the site has no such page. */
export function page(region: string, url: string): CheerioAPI {
  const $ = load(readFileSync(join(releaseFolder(region), url, 'index.html'), 'utf8'));
  $('svg').remove();
  return $;
}

export const regions = ['kam', 'nederland', 'oost', 'rotterdam-rijnmond', 'twente'] as const;

/** The addresses of all pages of a region. */
export function pagesOf(region: string): string[] {
  return Object.keys(readManifest(releaseFolder(region)).pages)
    .filter((url) => url.endsWith('/'))
    .sort();
}

/** The words of an element with white space folded. */
export function words(element: { text(): string }): string {
  return element.text().replace(/\s+/g, ' ').trim();
}

/** The section of a page under a heading; throws when there is none. */
export function section($: CheerioAPI, heading: string | RegExp) {
  const found = $('main section').filter((_, one) => {
    const text = words($(one).find('h2').first());
    return typeof heading === 'string' ? text === heading : heading.test(text);
  });
  if (found.length === 0) throw new Error(`There is no section "${heading}".`);
  return found.first();
}
