import type { CheckedRelease, MakeCheck, Problem } from './verify/check.ts';
import { canonicalAddresses } from './verify/canonical.ts';
import { noDraftCanary } from './verify/draft-canary.ts';
import { feeds } from './verify/feeds.ts';
import { fileHashes } from './verify/file-hashes.ts';
import { headingOrder } from './verify/headings.ts';
import { internalLinks } from './verify/internal-links.ts';
import { language } from './verify/language.ts';
import { markup } from './verify/markup.ts';
import { redirectTargets } from './verify/redirects.ts';
import { scanPage } from './verify/scan-page.ts';
import { siteSize } from './verify/site-size.ts';
import { sitemap } from './verify/sitemap.ts';

/** Everything that must hold for a release. One check, one file, one line here. */
const checks: readonly MakeCheck[] = [
  markup,
  headingOrder,
  language,
  canonicalAddresses,
  internalLinks,
  redirectTargets,
  sitemap,
  feeds,
  noDraftCanary,
  siteSize,
  fileHashes,
];

const mostShown = 20;

/** A release that was built and may not become public; the public one stays. */
export class ReleaseRefused extends Error {
  readonly release: number;
  readonly problems: readonly Problem[];

  constructor(region: string, number: number, problems: readonly Problem[]) {
    const shown = problems.slice(0, mostShown).map(({ url, message }) => `  ${url} ${message}`);
    const rest = problems.length > mostShown ? [`  and ${problems.length - mostShown} more`] : [];
    super([`Release ${number} of ${region} is refused; the site stays as it is:`, ...shown, ...rest].join('\n'));
    this.name = 'ReleaseRefused';
    this.release = number;
    this.problems = problems;
  }
}

/** All checks on one release. */
export interface Verification {
  /** Looks at a page, while its HTML is at hand. */
  page(url: string, html: Uint8Array): void;
  /** Is told of a file that was written, with the sha256 that the manifest names. */
  file(path: string, sha256: string): void;
  /** What the checks found; ask when every page was looked at. */
  problems(): Problem[];
  /** How long the checks took so far. */
  seconds(): number;
}

export function verification(release: CheckedRelease): Verification {
  let milliseconds = 0;
  const timed = <T>(work: () => T): T => {
    const began = performance.now();
    const result = work();
    milliseconds += performance.now() - began;
    return result;
  };
  const running = timed(() => checks.map((make) => make(release)));
  const text = new TextDecoder();
  return {
    page: (url, bytes) =>
      timed(() => {
        const html = text.decode(bytes);
        const page = { ...scanPage(html), url, html };
        for (const check of running) check.page?.(page);
      }),
    file: (path, sha256) =>
      timed(() => {
        for (const check of running) check.file?.(path, sha256);
      }),
    problems: () => timed(() => running.flatMap((check) => check.problems())),
    seconds: () => milliseconds / 1000,
  };
}
