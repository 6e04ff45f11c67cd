import type { Check, CheckedRelease, Problem } from './check.ts';

/** Every link and asset inside the site leads to a page, a file or a redirect of the same release. */
export function internalLinks({ origin, pages, files, redirects }: CheckedRelease): Check {
  const targets = new Set([...pages, ...[...files].map((path) => `/${path}`), ...redirects.keys()]);
  const problems: Problem[] = [];
  return {
    page({ url, addresses }) {
      for (const address of new Set(addresses)) {
        const target = insideTarget(address, url, origin);
        if (target === undefined || targets.has(target)) continue;
        problems.push({ url, message: `refers to ${address}, which is not in this release` });
      }
    },
    problems: () => problems,
  };
}

/** Almost every address is one of these; parsing them as URLs would cost more than rendering. */
const plainPath = /^\/(?!\/)[\w/.-]*$/;
const plainAddress = /^(https?:\/\/[a-z0-9.-]+(?::\d+)?)(\/[\w/.-]*)$/;

/** Path on this site that an address leads to; undefined when it leads elsewhere. */
export function insideTarget(address: string, page: string, origin: string): string | undefined {
  if (address.startsWith('#') || /^(?!https?:)[a-z][a-z0-9+.-]*:/i.test(address)) return undefined;
  if (!address.includes('/.')) {
    if (plainPath.test(address)) return address;
    const [, host, path] = plainAddress.exec(address) ?? [];
    if (host !== undefined) return isOrigin(host, origin) ? path : undefined;
  }
  if (!URL.canParse(address, `${origin}${page}`)) return address;
  const target = new URL(address, `${origin}${page}`);
  if (target.origin !== new URL(origin).origin) return undefined;
  try {
    return decodeURIComponent(target.pathname);
  } catch {
    return target.pathname;
  }
}

/** Whether both are one origin, however its port is written. */
function isOrigin(host: string, origin: string): boolean {
  if (host === origin) return true;
  const hasPort = /:\d+$/;
  return hasPort.test(host) !== hasPort.test(origin) && new URL(host).origin === new URL(origin).origin;
}
