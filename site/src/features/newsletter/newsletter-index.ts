import { indexRow, sectionPage, type IndexRow } from '#features/index-page/index-page.ts';
import { seriesFeeds } from '#features/feed/feed-links.ts';
import type { FeedLink } from '#features/feed/feed.ts';
import { seriesModel, type SeriesModel } from '#features/newsletter-series/series-model.ts';
import type { PageBase } from '#features/page.ts';
import type { PageScope } from '#features/site.ts';
import { entryAnchor } from '#urls.ts';
import { newestIssue, newsletterCard } from './newsletter-card.ts';
import type { Newsletter } from './newsletter.ts';

/** The newsletters of a site by series. A series has its anchor here, also when none of its issues is on the site. */
export interface NewsletterIndex extends PageBase<'newsletter-index'> {
  series: readonly (SeriesModel & { anchor: string; issues: readonly IndexRow[]; ownFeeds: readonly FeedLink[] })[];
  /** Issues that belong to no series. */
  others: readonly IndexRow[];
}

/** Series with the newest issue come first, those without one last. */
export function newsletterIndex(scope: PageScope): NewsletterIndex {
  const letters = scope.onSite('newsletter').sort(newestIssue);
  const rows = (issues: readonly Newsletter[]) => issues.map((letter) => indexRow(newsletterCard(scope, letter)));
  const all = scope.onSite('newsletter-series');
  const known = new Set(all.map(({ id }) => id));
  const order = [...new Set([...letters.flatMap(({ series }) => series ?? []), ...known])];
  const series = all
    .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
    .map((one) => ({
      ...seriesModel(scope, one),
      anchor: entryAnchor(one.id),
      issues: rows(letters.filter((letter) => letter.series === one.id)),
      ownFeeds: seriesFeeds(scope, one),
    }));
  const others = rows(letters.filter((letter) => letter.series === null || !known.has(letter.series)));
  const base = sectionPage(scope, 'newsletters', 'newsletter-index');
  return { ...base, feeds: [...base.feeds, ...series.flatMap(({ ownFeeds }) => ownFeeds)], series, others };
}
