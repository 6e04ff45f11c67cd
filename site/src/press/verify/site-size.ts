import type { Check, CheckedRelease } from './check.ts';

/** Fewer pages gone than this is daily work. */
const fewPages = 20;
const largestLoss = 0.2;

/** The site is not suddenly smaller: a fifth of the pages gone at once is more likely a fault than a wish. */
export function siteSize({ manifest, current, gone, redirects, allowSmaller }: CheckedRelease): Check {
  return {
    problems() {
      if (current === undefined || allowSmaller) return [];
      const before = Object.keys(current.pages);
      // Withdrawn and moved pages went by an editor's hand.
      const lost = before.filter((url) => !(url in manifest.pages) && !gone.has(url) && !redirects.has(url));
      if (lost.length <= fewPages || lost.length <= before.length * largestLoss) return [];
      const message =
        `loses ${lost.length} of ${before.length} pages that nobody withdrew or moved, such as ${lost.slice(0, 3).join(', ')}. ` +
        `If that is right: npm run press -- --once --region ${manifest.region} --allow-smaller`;
      return [{ url: '/', message }];
    },
  };
}
