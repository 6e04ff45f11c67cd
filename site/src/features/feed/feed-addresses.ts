import type { FormerAddress, Redirect } from '#features/former-addresses.ts';
import { feedFormats, feedUrl } from '#urls.ts';
import type { CalendarModel, FeedModel } from './feed.ts';

/**
 * Readers of a feed ask for it for years: where a page moved its feeds moved along, and with a pact that was withdrawn its
 * feeds are.
 */
export function formerFeeds(
  feeds: readonly (FeedModel | CalendarModel)[],
  redirects: readonly Redirect[],
  gone: readonly string[],
  former: readonly FormerAddress[],
): { redirects: Redirect[]; gone: string[] } {
  const formats = (kind: 'feed' | 'calendar') =>
    feedFormats.filter((one) => (one === 'calendar') === (kind === 'calendar'));
  const present = new Map<string, (FeedModel | CalendarModel)['kind'][]>();
  for (const { place, kind } of feeds) present.set(place, [...(present.get(place) ?? []), kind]);
  const withdrawn = new Set(gone);
  return {
    redirects: redirects.flatMap(({ from, to }) =>
      (present.get(to) ?? [])
        .flatMap(formats)
        .map((format) => ({ from: feedUrl(from, format), to: feedUrl(to, format) })),
    ),
    gone: former
      .filter(({ type, url }) => type === 'pact' && withdrawn.has(url))
      .flatMap(({ url }) => formats('feed').map((format) => feedUrl(url, format))),
  };
}
