import type { Check, CheckedRelease, Problem, PromisedPage } from './check.ts';
import { insideTarget } from './internal-links.ts';

/**
 * Search engines are told the truth: a page names the canonical address and the languages of its model, a canonical
 * address on this site is a page that names itself, and pages that are one in several languages name each other.
 */
export function canonicalAddresses({ origin, pages }: CheckedRelease): Check {
  const problems: Problem[] = [];
  const problem = (url: string, message: string): number => problems.push({ url, message });
  for (const [url, promised] of pages) if (promised?.indexable) checkPromise(url, promised);

  function checkPromise(url: string, { canonical, alternates }: PromisedPage): void {
    if (insideTarget(canonical, url, origin) !== url) problem(url, `is in the sitemap, but ${canonical} is canonical`);
    for (const { locale, href } of alternates) {
      const target = insideTarget(href, url, origin);
      const other = target === undefined ? undefined : pages.get(target);
      if (target !== undefined && other === undefined) problem(url, `names ${href} (${locale}), which is no page`);
      if (other && !sameSet(alternates, other.alternates))
        problem(url, `names ${href} (${locale}), which does not name the same languages`);
    }
  }

  return {
    page({ url, canonical, alternates }) {
      const promised = pages.get(url);
      if (promised === undefined) return;
      if (canonical !== undefined && canonical !== promised.canonical)
        problem(url, `names ${canonical} as canonical instead of ${promised.canonical}`);
      if (!sameSet(alternates, promised.alternates)) problem(url, 'names other languages than its model');
      if (promised.indexable && canonical === undefined) problem(url, 'names no canonical address');
    },
    problems: () => problems,
  };
}

type Alternates = PromisedPage['alternates'];

function sameSet(one: Alternates, other: Alternates): boolean {
  const names = new Set(one.map(({ locale, href }) => `${locale} ${href}`));
  return one.length === other.length && other.every(({ locale, href }) => names.has(`${locale} ${href}`));
}
