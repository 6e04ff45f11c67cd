import type { Check, CheckedRelease, Problem } from './check.ts';

/** Every link and asset inside the site leads to a page, a file or a redirect of the same release. */
export function internalLinks(release: CheckedRelease): Check {
  const { manifest, redirects } = release;
  const origin = manifest.inputs.origins[manifest.region] ?? 'http://site.invalid';
  const targets = new Set([
    ...Object.keys(manifest.pages),
    ...Object.keys(manifest.files).map((path) => `/${path}`),
    ...redirects.keys(),
  ]);
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

/** Path on this site that an address leads to; undefined when it leads elsewhere. */
export function insideTarget(address: string, page: string, origin: string): string | undefined {
  if (address.startsWith('#') || /^(?!https?:)[a-z][a-z0-9+.-]*:/i.test(address)) return undefined;
  // Almost every link is a plain path; parsing those as URLs would cost more than rendering.
  if (/^\/(?!\/)[a-z0-9/._-]*$/.test(address) && !address.includes('/.')) return address;
  if (!URL.canParse(address, `${origin}${page}`)) return address;
  const target = new URL(address, `${origin}${page}`);
  if (target.origin !== new URL(origin).origin) return undefined;
  try {
    return decodeURIComponent(target.pathname);
  } catch {
    return target.pathname;
  }
}
