import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Candidate } from './assemble.ts';
import { siteFileName } from './host-files.ts';
import type { Manifest } from './manifest.ts';
import { pagePath } from './page-path.ts';
import type { RegionSite } from './site-source.ts';
import { addressesIn } from './verify/addresses.ts';
import type { CheckedRelease, MakeCheck, Problem } from './verify/check.ts';
import { noDraftCanary } from './verify/draft-canary.ts';
import { internalLinks } from './verify/internal-links.ts';
import { redirectTargets } from './verify/redirects.ts';
import { siteSize } from './verify/site-size.ts';

/** Everything that must hold for a release. One check, one file, one line here. */
const checks: readonly MakeCheck[] = [internalLinks, noDraftCanary, redirectTargets, siteSize];

const mostShown = 20;

/** A release that was built and may not become public; the public one stays. */
export class ReleaseRefused extends Error {
  readonly problems: readonly Problem[];

  constructor(region: string, number: number, problems: readonly Problem[]) {
    const shown = problems.slice(0, mostShown).map(({ url, message }) => `  ${url} ${message}`);
    const rest = problems.length > mostShown ? [`  and ${problems.length - mostShown} more`] : [];
    super([`Release ${number} of ${region} is refused; the site stays as it is:`, ...shown, ...rest].join('\n'));
    this.name = 'ReleaseRefused';
    this.problems = problems;
  }
}

/** What the checks find in a release. */
export function problemsOf(
  candidate: Candidate,
  site: Pick<RegionSite, 'redirects' | 'gone'>,
  current: Manifest | undefined,
  allowSmaller: boolean,
): Problem[] {
  const { manifest } = candidate;
  const release: CheckedRelease = {
    manifest,
    current,
    redirects: new Map(site.redirects.map(({ from, to }) => [from, to])),
    gone: new Set(site.gone),
    allowSmaller,
  };
  const running = checks.map((make) => make(release));
  for (const url of pagesToRead(candidate, current)) {
    const html = readFileSync(join(candidate.folder, pagePath(url)), 'utf8');
    const page = { url, html, addresses: addressesIn(html) };
    for (const check of running) check.page?.(page);
  }
  return running.flatMap((check) => check.problems());
}

/** A page that was verified before can only break when something it may refer to has gone. */
function pagesToRead({ manifest, rendered }: Candidate, current: Manifest | undefined): readonly string[] {
  const lost =
    current === undefined ||
    Object.keys(current.pages).some((url) => !(url in manifest.pages)) ||
    Object.keys(current.files).some((path) => !(path in manifest.files)) ||
    current.files[siteFileName]?.sha256 !== manifest.files[siteFileName]?.sha256;
  return lost ? Object.keys(manifest.pages) : rendered;
}
