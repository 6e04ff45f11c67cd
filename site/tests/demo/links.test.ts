import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { load, type CheerioAPI } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { pagesOf, regions, releaseFolder } from './built-site.ts';

interface Target {
  region: string;
  path: string;
  fragment: string;
}

const parsed = new Map<string, CheerioAPI>();

function read(file: string): CheerioAPI {
  const known = parsed.get(file);
  if (known !== undefined) return known;
  const $ = load(readFileSync(file, 'utf8'));
  parsed.set(file, $);
  return $;
}

/** The file of a release that answers a path; undefined when there is none. */
function fileOf(region: string, path: string): string | undefined {
  const file = join(releaseFolder(region), decodeURIComponent(path), path.endsWith('/') ? 'index.html' : '');
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

function origins(region: string): Map<string, string> {
  const manifest = JSON.parse(readFileSync(join(releaseFolder(region), 'manifest.json'), 'utf8')) as {
    inputs: { origins: Record<string, string> };
  };
  return new Map(Object.entries(manifest.inputs.origins).map(([name, origin]) => [origin, name]));
}

/** Every address that a page refers to. */
function addresses($: CheerioAPI): string[] {
  const one = $('[href], [src], [poster]')
    .toArray()
    .flatMap(({ attribs }) => [attribs['href'], attribs['src'], attribs['poster']]);
  const sets = $('[srcset]')
    .toArray()
    .flatMap(({ attribs }) => (attribs['srcset'] ?? '').split(',').map((part) => part.trim().split(/\s+/)[0]));
  return [...new Set([...one, ...sets].filter((address) => address !== undefined && address !== ''))] as string[];
}

/** Where an address leads when that is one of the five sites. */
function target(address: string, region: string, url: string, sites: Map<string, string>): Target | undefined {
  const here = [...sites].find(([, name]) => name === region)?.[0];
  const { origin, pathname, hash } = new URL(address, `${here}${url}`);
  const site = sites.get(origin);
  return site === undefined ? undefined : { region: site, path: pathname, fragment: decodeURIComponent(hash.slice(1)) };
}

describe.each(regions)('the links of the site of %s', (region) => {
  const sites = origins(region);

  it('lead to a page, a file or a part of a page that is there, on all five sites', { timeout: 120_000 }, () => {
    const problems: string[] = [];
    let followed = 0;
    for (const url of pagesOf(region)) {
      const $ = read(join(releaseFolder(region), url, 'index.html'));
      for (const address of addresses($)) {
        const to = target(address, region, url, sites);
        if (to === undefined) continue;
        followed += 1;
        const file = fileOf(to.region, to.path);
        if (file === undefined) problems.push(`${url}: nothing is at ${address}`);
        else if (to.fragment !== '' && read(file)(`[id="${to.fragment}"]`).length === 0)
          problems.push(`${url}: ${address} names a part that is not there`);
      }
    }
    expect(followed).toBeGreaterThan(100);
    expect(problems.join('\n')).toBe('');
  });

  it('go to another place in https, mail or telephone only', () => {
    const odd = pagesOf(region).flatMap((url) =>
      addresses(read(join(releaseFolder(region), url, 'index.html')))
        .filter((address) => target(address, region, url, sites) === undefined)
        .filter((address) => !/^(https?:\/\/|mailto:|tel:)/.test(address))
        .map((address) => `${url}: ${address}`),
    );
    expect(odd).toEqual([]);
  });
});
