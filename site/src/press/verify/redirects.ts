import type { Check, CheckedRelease, Problem } from './check.ts';

/** A redirect leads to a present page or feed in one hop, and never hides a page; a withdrawn address is no page. */
export function redirectTargets({ pages, files, redirects, gone }: CheckedRelease): Check {
  return {
    problems() {
      const problems: Problem[] = [];
      for (const [from, to] of redirects) {
        if (pages.has(from)) problems.push({ url: from, message: 'is a page and a redirect at once' });
        const target = to.replace(/#.*$/, '');
        if (to.startsWith('/') && !pages.has(target) && !files.has(target.slice(1))) {
          problems.push({ url: from, message: `is redirected to ${to}, which is not in this release` });
        }
      }
      for (const url of gone)
        if (pages.has(url)) problems.push({ url, message: 'is a page and a withdrawn address at once' });
      return problems;
    },
  };
}
