import type { Check, CheckedRelease, Problem } from './check.ts';

/** A redirect leads to a present page in one hop, and never hides a page; a withdrawn address is no page. */
export function redirectTargets({ manifest, redirects, gone }: CheckedRelease): Check {
  return {
    problems() {
      const isPage = (url: string): boolean => url in manifest.pages;
      const problems: Problem[] = [];
      for (const [from, to] of redirects) {
        if (isPage(from)) problems.push({ url: from, message: 'is a page and a redirect at once' });
        if (to.startsWith('/') && !isPage(to.replace(/#.*$/, ''))) {
          problems.push({ url: from, message: `is redirected to ${to}, which is no page of this release` });
        }
      }
      for (const url of gone)
        if (isPage(url)) problems.push({ url, message: 'is a page and a withdrawn address at once' });
      return problems;
    },
  };
}
