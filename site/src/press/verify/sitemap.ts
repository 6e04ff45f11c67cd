import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { isSitemap } from '../sitemap.ts';
import type { Check, CheckedRelease, Problem } from './check.ts';
import { insideTarget } from './internal-links.ts';

/** https://www.sitemaps.org/protocol.html */
const mostLocations = 50_000;
const mostBytes = 50 * 1024 * 1024;

/** Sitemaps are XML that search engines take, and name pages and files of this release alone. */
export function sitemap({ origin, pages, files, newTexts }: CheckedRelease): Check {
  return {
    problems() {
      const sitemaps = [...newTexts].filter(([path]) => isSitemap(path));
      return sitemaps.flatMap(([path, text]) => problemsOf(`/${path}`, text));
    },
  };

  function problemsOf(url: string, text: string): Problem[] {
    if (Buffer.byteLength(text) > mostBytes) return [{ url, message: 'is larger than the 50 MB of a sitemap' }];
    let locations: string[];
    try {
      locations = locationsIn(text);
    } catch (error) {
      return [{ url, message: `is no XML: ${error instanceof Error ? error.message : String(error)}` }];
    }
    const lost = locations.filter((location) => !stands(insideTarget(location, url, origin)));
    return [
      ...lost.map((location) => ({ url, message: `names ${location}, which is not in this release` })),
      ...(locations.length > mostLocations ? [{ url, message: 'names more than 50,000 addresses' }] : []),
    ];
  }

  function stands(target: string | undefined): boolean {
    return target !== undefined && (pages.has(target) || files.has(target.slice(1)));
  }
}

/** The text of every `<loc>`. Throws on what is no XML. */
function locationsIn(text: string): string[] {
  const { root } = parseXml(text);
  return (root?.children ?? []).flatMap((entry) =>
    entry instanceof XmlElement
      ? entry.children.flatMap((child) =>
          child instanceof XmlElement && child.name === 'loc' ? [child.text.trim()] : [],
        )
      : [],
  );
}
