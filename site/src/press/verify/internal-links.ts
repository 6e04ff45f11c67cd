import { pressProblem } from '@pactwerk/shared-types';
import type { Check, CheckedRelease, Problem } from './check.ts';
import { scanPage } from './scan-page.ts';

/** Every link and asset inside the site leads to a page, a file or a redirect of the same release, and an anchor to its element. */
export function internalLinks({ origin, pages, files, redirects, read }: CheckedRelease): Check {
  const targets = new Set([...pages.keys(), ...[...files].map((path) => `/${path}`), ...redirects.keys()]);
  const ids = new Map<string, ReadonlySet<string>>();
  const anchors: { url: string; address: string; target: string; id: string }[] = [];
  const problems: Problem[] = [];
  const idsOf = (target: string): ReadonlySet<string> => {
    let known = ids.get(target);
    if (!known) ids.set(target, (known = scanPage(read(target)).ids));
    return known;
  };
  return {
    page({ url, addresses, ids: own }) {
      ids.set(url, own);
      for (const address of new Set(addresses)) {
        const target = insideTarget(address, url, origin);
        if (target === undefined) continue;
        const id = fragment(address);
        if (!targets.has(target)) problems.push({ url, ...pressProblem('deadLink', { address }) });
        else if (id !== '' && pages.has(target)) anchors.push({ url, address, target, id });
      }
    },
    problems() {
      const dead = anchors.filter(({ target, id }) => !idsOf(target).has(id));
      return [...problems, ...dead.map(({ url, address }) => ({ url, ...pressProblem('deadAnchor', { address }) }))];
    },
  };
}

/** Almost every address is one of these; parsing them as URLs would cost more than rendering. */
const plainPath = /^\/(?!\/)[\w/.-]*$/;
const plainAddress = /^(https?:\/\/[a-z0-9.-]+(?::\d+)?)(\/[\w/.-]*)$/;

/** Path on this site that an address leads to; undefined when it leads elsewhere. */
export function insideTarget(address: string, page: string, origin: string): string | undefined {
  if (address.startsWith('#')) return page;
  if (/^(?!https?:)[a-z][a-z0-9+.-]*:/i.test(address)) return undefined;
  if (!address.includes('/.')) {
    if (plainPath.test(address)) return address;
    const [, host, path] = plainAddress.exec(address) ?? [];
    if (host !== undefined) return isOrigin(host, origin) ? path : undefined;
  }
  if (!URL.canParse(address, `${origin}${page}`)) return address;
  const target = new URL(address, `${origin}${page}`);
  if (target.origin !== new URL(origin).origin) return undefined;
  return readable(target.pathname);
}

function fragment(address: string): string {
  const at = address.indexOf('#');
  return at === -1 ? '' : readable(address.slice(at + 1));
}

function readable(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Whether both are one origin, however its port is written. */
function isOrigin(host: string, origin: string): boolean {
  if (host === origin) return true;
  const hasPort = /:\d+$/;
  return hasPort.test(host) !== hasPort.test(origin) && new URL(host).origin === new URL(origin).origin;
}
