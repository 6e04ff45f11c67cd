import { z } from 'astro/zod';
import type { WebManifest } from '#features/metadata/web-manifest.ts';
import { feedFormats, feedNames, feedTypes, iconUrl } from '#urls.ts';
import { caddyfile } from './hosts/caddyfile.ts';
import { manifestText, markSvg } from './drawings/mark.ts';
import { feedFiles } from './feeds/feed-files.ts';
import { formerAnswers, isWritable, pathEncoded, percentEncoded } from './hosts/former-answers.ts';
import { movedPages } from './hosts/moved-pages.ts';
import { nginxConf } from './hosts/nginx-conf.ts';
import { manifestName } from './manifest.ts';
import { pagePath } from './page-path.ts';
import { cacheForever, headerRules, immutableFolders, securityHeaders, transportSecurity } from './security-headers.ts';
import { securityTxt, securityTxtPath } from './security-txt.ts';
import type { PressRegion, RegionSite } from './site-source.ts';
import { robotsText, sitemapFiles } from './sitemap.ts';
import { textFile, type TextFile } from './text-file.ts';

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

/**
 * The texts beside the pages that belong to a site whoever serves it, by path: sitemap, robots.txt, security.txt, feeds.
 * @param day yyyy-mm-dd on which the site is built
 */
export function siteTexts(region: PressRegion, origin: string, site: RegionSite, day: string): Map<string, TextFile> {
  const listed = site.pages.filter((page) => page.indexable);
  const security = securityTxt(site.securityContact, day, origin, region.locales);
  const texts: (readonly [string, string])[] = [
    ...sitemapFiles(origin, listed),
    ['robots.txt', robotsText(origin)],
    ...site.manifests.flatMap(manifestTexts),
    ...(security === undefined ? [] : [[securityTxtPath, security] as const]),
  ];
  return new Map([...texts.map(asFile), ...feedFiles(site.feeds)]);
}

/** All texts of a release, by path: those of the site, and redirects and headers in the dialects of hosts. */
export function textFiles(region: PressRegion, origin: string, site: RegionSite, day: string): Map<string, TextFile> {
  const file = siteFile(region, site);
  const texts = siteTexts(region, origin, site, day);
  const forHosts: (readonly [string, string])[] = [
    ['_headers', headerLines()],
    [siteFileName, siteFileText(file)],
    ...redirectTexts(file),
  ];
  const taken = [...texts.keys(), ...hostFiles, ...site.pages.map(({ url }) => pagePath(url))];
  return new Map([...texts, ...[...forHosts, ...movedPages(file, origin, taken)].map(asFile)]);
}

/** A manifest, and the mark that it names. */
function manifestTexts(manifest: WebManifest): [string, string][] {
  return [
    [manifest.url.slice(1), manifestText(manifest)],
    [iconUrl(manifest.palette).slice(1), markSvg(manifest.palette)],
  ];
}

function asFile([path, text]: readonly [path: string, text: string]): [string, TextFile] {
  return [path, textFile(text)];
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

/**
 * In the same dialect. Rules add up there: what an address below says anew must be taken away first, which Cloudflare does by
 * the line with the exclamation mark.
 */
function headerLines(): string {
  const lines = (headers: Readonly<Record<string, string>>): string =>
    Object.entries(headers)
      .map(([name, value]) => `  ${name}: ${value}\n`)
      .join('');
  const differing = headerRules.map(({ under, headers }) => {
    const taken = Object.keys(headers).map((name) => `  ! ${name}\n`);
    return `${under}*\n${taken.join('')}${lines(headers)}`;
  });
  const immutable = immutableFolders.map((folder) => `/${folder}/*\n${lines({ 'Cache-Control': cacheForever })}`);
  const typed = feedFormats.map(
    (format) => `/*/${feedNames[format]}\n${lines({ 'Content-Type': `${feedTypes[format]}; charset=utf-8` })}`,
  );
  const all = lines({ ...securityHeaders, ...transportSecurity });
  return `/*\n${all}${differing.join('')}${immutable.join('')}${typed.join('')}`;
}
