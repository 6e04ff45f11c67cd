import { z } from 'astro/zod';
import { caddyfile } from './hosts/caddyfile.ts';
import { formerAnswers, isWritable, pathEncoded, percentEncoded } from './hosts/former-answers.ts';
import { movedPages } from './hosts/moved-pages.ts';
import { nginxConf } from './hosts/nginx-conf.ts';
import { manifestName } from './manifest.ts';
import { pagePath } from './page-path.ts';
import { cacheForever, immutableFolders, securityHeaders } from './security-headers.ts';
import type { PressRegion, RegionSite } from './site-source.ts';
import { robotsText, sitemapFiles } from './sitemap.ts';

/** `site.json` of a release: what our server must know besides the files. */
export const siteFileSchema = z.object({
  region: z.string(),
  name: z.string(),
  domain: z.string().nullable(),
  locales: z.array(z.string()),
  redirects: z.record(z.string(), z.string()),
  gone: z.array(z.string()),
});
export type SiteFile = z.infer<typeof siteFileSchema>;

export const siteFileName = 'site.json';

/** Files of a release that are instructions to hosts, not part of the site. */
export const hostFiles: ReadonlySet<string> = new Set([
  siteFileName,
  '_redirects',
  '_headers',
  'hosts/Caddyfile',
  'hosts/nginx.conf',
  manifestName,
]);

/** The texts beside the pages, by path: sitemap, robots.txt, redirects and headers in the dialects of hosts. */
export function textFiles(region: PressRegion, origin: string, site: RegionSite): Map<string, string> {
  const file = siteFile(region, site);
  const texts = new Map([
    ...sitemapFiles(
      origin,
      site.pages.filter((page) => page.indexable),
    ),
    ['robots.txt', robotsText(origin)],
    ['_headers', headerLines()],
    [siteFileName, siteFileText(file)],
    ...redirectTexts(file),
  ]);
  const taken = [...texts.keys(), ...hostFiles, ...site.pages.map(({ url }) => pagePath(url))];
  return new Map([...texts, ...movedPages(file, origin, taken)]);
}

/** What hosts must know of former addresses, by path, in the dialect of each. */
export function redirectTexts(file: SiteFile): Map<string, string> {
  const answers = formerAnswers(file);
  return new Map([
    ['_redirects', redirectLines(file)],
    ['hosts/Caddyfile', caddyfile(answers, [...hostFiles])],
    ['hosts/nginx.conf', nginxConf(answers, [...hostFiles])],
  ]);
}

export function siteFileText(file: SiteFile): string {
  return `${JSON.stringify(file, null, 1)}\n`;
}

function siteFile(region: PressRegion, site: RegionSite): SiteFile {
  const pairs = site.redirects.map(({ from, to }) => [from, to] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    region: region.slug,
    name: region.name,
    domain: region.domain,
    locales: [...region.locales],
    redirects: Object.fromEntries(pairs),
    gone: [...site.gone].sort(),
  };
}

/** In the dialect of Netlify and Cloudflare Pages, which know no 410: a withdrawn page answers 404 there. */
function redirectLines({ redirects }: SiteFile): string {
  const pairs = Object.entries(redirects).filter((pair) => pair.every(isWritable));
  const lines = pairs.map(([from, to]) => `${pathEncoded(from)} ${percentEncoded(to)} 301\n`);
  return lines.sort().join('');
}

function headerLines(): string {
  const all = Object.entries(securityHeaders).map(([name, value]) => `  ${name}: ${value}\n`);
  const immutable = immutableFolders.map((folder) => `/${folder}/*\n  Cache-Control: ${cacheForever}\n`);
  return `/*\n${all.join('')}${immutable.join('')}`;
}
