import { pressProblem } from '@pactwerk/shared-types';
import type { Check, Problem } from './check.ts';

/** A word that may stand in drafts and never on a page: put it into a draft to prove that drafts stay inside. */
export const draftCanary = 'pactwerk-draft-canary';

/** No page shows the word that only drafts bear. */
export function noDraftCanary(): Check {
  const problems: Problem[] = [];
  return {
    page({ url, html }) {
      if (html.includes(draftCanary)) problems.push({ url, ...pressProblem('draft') });
    },
    problems: () => problems,
  };
}
