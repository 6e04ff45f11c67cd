import type { PressPage } from './site-source.ts';

type Listed = Pick<PressPage, 'url' | 'alternates'>;

/** Whether a path is that of one of its files. */
export function isSitemap(path: string): boolean {
  return /^sitemap(?:-\d+)?\.xml$/.test(path);
}

/** The most addresses that sitemaps.org allows in one file. */
const mostPerFile = 50_000;

/** `sitemap.xml`, as one list or, above the limit, as an index of `sitemap-1.xml` and so on. */
export function sitemapFiles(origin: string, entries: readonly Listed[], limit = mostPerFile): Map<string, string> {
  if (entries.length <= limit) return new Map([['sitemap.xml', urlset(origin, entries)]]);
  const parts = Array.from({ length: Math.ceil(entries.length / limit) }, (_, part) => ({
    path: `sitemap-${part + 1}.xml`,
    text: urlset(origin, entries.slice(part * limit, (part + 1) * limit)),
  }));
  const index = parts.map(({ path }) => `<sitemap><loc>${escapeXml(`${origin}/${path}`)}</loc></sitemap>\n`).join('');
  return new Map([
    [
      'sitemap.xml',
      `${xml}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${index}</sitemapindex>\n`,
    ],
    ...parts.map(({ path, text }) => [path, text] as const),
  ]);
}

export function robotsText(origin: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${origin}/sitemap.xml\n`;
}

/** A sitemap of ours without some addresses, neither as entries nor as other languages of an entry. */
export function withoutAddresses(sitemap: string, origin: string, gone: readonly string[]): string {
  const locations = new Set(gone.map((url) => escapeXml(absolute(origin, url))));
  return sitemap
    .split('\n')
    .filter((line) => !locations.has(/^<url><loc>([^<]*)</.exec(line)?.[1] ?? ''))
    .map((line) =>
      line.replace(/<xhtml:link [^>]*href="([^"]*)"\/>/g, (link, href: string) => (locations.has(href) ? '' : link)),
    )
    .join('\n');
}

const xml = '<?xml version="1.0" encoding="UTF-8"?>\n';

function urlset(origin: string, entries: readonly Listed[]): string {
  const urls = entries.map(({ url, alternates }) => {
    const links = alternates.map(
      ({ locale, href }) => `<xhtml:link rel="alternate" hreflang="${escapeXml(locale)}" href="${escapeXml(href)}"/>`,
    );
    return `<url><loc>${escapeXml(absolute(origin, url))}</loc>${links.join('')}</url>\n`;
  });
  return `${xml}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('')}</urlset>\n`;
}

function absolute(origin: string, url: string): string {
  return encodeURI(`${origin}${url}`);
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
