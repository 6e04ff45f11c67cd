import type { FormerAddresses, Redirect } from '#features/former-addresses.ts';
import { feedFormats, feedUrl } from '#urls.ts';
import type { CalendarModel, FeedModel } from './feed.ts';

type Kind = (FeedModel | CalendarModel)['kind'];

/**
 * Readers of a feed ask for it for years: where a page or a series moved its feeds moved along, and with a pact or a series that
 * was withdrawn its feeds are.
 * @param pages former addresses of pages
 * @param series former addresses of series, under which nothing but feeds stood
 */
export function formerFeeds(
  feeds: readonly (FeedModel | CalendarModel)[],
  pages: FormerAddresses,
  series: Pick<FormerAddresses, 'redirects' | 'gone'>,
): { redirects: Redirect[]; gone: string[] } {
  const present = new Map<string, Kind[]>();
  for (const { place, kind } of feeds) present.set(place, [...(present.get(place) ?? []), kind]);
  const withdrawn = new Set(pages.gone);
  const pacts = pages.former.filter(({ type, url }) => type === 'pact' && withdrawn.has(url)).map(({ url }) => url);
  return {
    redirects: [
      ...pages.redirects.flatMap((moved) => (present.get(moved.to) ?? []).flatMap((kind) => along(moved, kind))),
      ...series.redirects.flatMap((moved) => along(moved, 'feed')),
    ],
    gone: [...pacts, ...series.gone].flatMap((url) => formats('feed').map((format) => feedUrl(url, format))),
  };
}

function along({ from, to }: Redirect, kind: Kind): Redirect[] {
  return formats(kind).map((format) => ({ from: feedUrl(from, format), to: feedUrl(to, format) }));
}

function formats(kind: Kind): (typeof feedFormats)[number][] {
  return feedFormats.filter((one) => (one === 'calendar') === (kind === 'calendar'));
}
