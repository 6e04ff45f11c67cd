import { hasEnded, successorOf } from '#features/newsletter-series/series-model.ts';
import { outsideAddress } from '#features/outside-host.ts';
import { textOf, type Text } from '#features/rich-text.ts';
import type { Link, PageScope } from '#features/site.ts';
import type { Block } from './block.ts';

/** Where a reader can go on reading: at the series that runs on, or at an address outside that says where it leads. */
export interface SubscribeModel {
  kind: 'subscribe';
  heading: Text;
  text: string | null;
  promise: Text | null;
  button: { text: string; href: string; lang: string | null } | null;
  publisher: Link | null;
}

/** Null where there is nowhere to go and nothing to say. An ended series gives way to the one that took its place. */
export function subscribeModel(
  scope: PageScope,
  block: Extract<Block, { kind: 'subscribe' }>,
  heading: Text,
): SubscribeModel | null {
  const { labels } = scope.site;
  const named = scope.get('newsletter-series', block.series);
  const series = named && hasEnded(scope, named) ? successorOf(scope, named) : named;
  const address = outsideAddress(block.address) ?? outsideOfPublisher(scope, series?.publisher ?? null);
  const own = series ? scope.href('newsletter-series', series.id) : null;
  const href = block.address ?? own ?? address?.href ?? null;
  const leavesSite = address !== null && href === address.href;
  if (!series && href === null && block.text === null) return null;
  return {
    kind: 'subscribe',
    heading,
    text: block.text,
    promise: series ? textOf(scope, series, series.promise) : null,
    button:
      href === null
        ? null
        : {
            text: leavesSite ? labels.newsletter.subscribeAt(address.host) : (series?.name ?? href),
            href,
            lang: series && !leavesSite ? scope.langOf(series) : null,
          },
    publisher: scope.link('organisation', series?.publisher),
  };
}

function outsideOfPublisher(scope: PageScope, publisher: string | null) {
  return outsideAddress(scope.get('organisation', publisher)?.website ?? null);
}
