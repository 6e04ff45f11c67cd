import { pressProblem } from '@pactwerk/shared-types';
import type { Check, CheckedRelease } from './check.ts';

/** So few pages come and go with the last entry of a section. */
const fewPages = 5;
const largestLoss = 0.05;

/** The site is not suddenly smaller: a twentieth of the pages gone at once is more likely a fault than a wish. */
export function siteSize({ region, pages, publicPages, gone, redirects, allowSmaller }: CheckedRelease): Check {
  return {
    problems() {
      if (publicPages === undefined || allowSmaller) return [];
      // Withdrawn and moved pages went by an editor's hand.
      const lost = suddenlyLost(publicPages, (url) => pages.has(url) || gone.has(url) || redirects.has(url));
      if (lost.length === 0) return [];
      const examples = lost.slice(0, 3).join(', ');
      const values = { lost: lost.length, total: publicPages.length, examples, region };
      return [{ url: '/', ...pressProblem('smaller', values) }];
    },
  };
}

/** The pages that a site loses without explanation; none when they are so few that they may have gone with an entry. */
export function suddenlyLost(before: readonly string[], isExplained: (url: string) => boolean): string[] {
  const lost = before.filter((url) => !isExplained(url));
  return lost.length <= fewPages || lost.length <= before.length * largestLoss ? [] : lost;
}
