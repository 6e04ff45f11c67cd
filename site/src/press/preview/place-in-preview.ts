/** Tags of our own pages: names in small letters, every value in double quotes (docs/decisions/007). */
const tag = /<[a-z][a-z0-9-]*(?:\s+[^\s"'<>/=]+(?:="[^"]*")?)*\s*\/?>/g;
const address = /\s(href|src|poster|action)="(\/(?!\/)[^"]*)"/g;
const refresh = /\scontent="(\d+; url=)(\/(?!\/)[^"]*)"/;
const addresses = /\s(srcset|imagesrcset)="([^"]*)"/g;
const leavingLink = /^<a\s(?=[^>]*\shref="https?:)|^<a\s+href="https?:/;

/** Where the assets of the templates stand: they are the same for everybody, and stylesheets name them from the root. */
const shared = /^\/_astro\//;

/**
 * Puts a page of a site under a prefix, so that its root-relative links and files stay within the preview; what leads to
 * another site opens beside the frame, in which that would not be shown. `top` stands before all of the page.
 */
export function placeInPreview(html: string, prefix: string, top: string): string {
  const place = (url: string): string => (shared.test(url) ? url : `${prefix}${url}`);
  const placed = html.replace(tag, (whole) => {
    const within = whole
      .replace(address, (_, name: string, url: string) => ` ${name}="${place(url)}"`)
      .replace(refresh, (_, when: string, url: string) => ` content="${when}${place(url)}"`)
      .replace(addresses, (_, name: string, list: string) => {
        const candidates = list.split(',').map((candidate) => candidate.trim().replace(/^\/(?!\/)\S*/, place));
        return ` ${name}="${candidates.join(', ')}"`;
      });
    return leavingLink.test(within) && !/\starget="/.test(within)
      ? within.replace(/^<a/, '<a target="_blank" rel="noreferrer"')
      : within;
  });
  return placed
    .replace(
      '</head>',
      () =>
        '<link rel="stylesheet" href="/_preview/preview.css"><script src="/_preview/desk.js" defer></script></head>',
    )
    .replace(/<body[^>]*>/, (body) => `${body}${top}`);
}
