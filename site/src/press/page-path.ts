const longestSegment = 255;
/** What almost every address looks like; the long test would cost as much as hashing the page. */
const plainUrl = /^\/(?:[a-z0-9][a-z0-9-]{0,199}\/)*$/;

/**
 * Path of a page's file inside its release: `/nl/pacten/` → `nl/pacten/index.html`, `/404.html` → `404.html`. Throws on
 * an address that does not name exactly one file inside the release on every file system.
 */
export function pagePath(url: string): string {
  const problem = plainUrl.test(url) ? undefined : urlProblem(url);
  if (problem !== undefined) throw new Error(`The address ${JSON.stringify(url)} cannot be a page: ${problem}.`);
  return (url.endsWith('/') ? `${url}index.html` : url).slice(1);
}

function urlProblem(url: string): string | undefined {
  if (!url.startsWith('/')) return 'it does not begin with /';
  if (!url.endsWith('/') && !url.endsWith('.html')) return 'it ends neither in / nor in .html';
  for (const segment of url.split('/').slice(1, url.endsWith('/') ? -1 : undefined)) {
    if (segment === '' || segment === '.' || segment === '..') return 'it has an empty or dotted part';
    if (/[\p{Cc}\\%?#:]/u.test(segment)) return 'it has a character that addresses or file names cannot hold';
    if (Buffer.byteLength(segment) > longestSegment) return `a part of it is longer than ${longestSegment} bytes`;
  }
  return undefined;
}
