import { generateAtomFeed, generateRssFeed } from 'feedsmith';
import type { FeedEntry, FeedModel } from '#features/feed/feed.ts';
import { feedTypes, feedUrl, type FeedFormat } from '#urls.ts';
import { plainText } from './plain-text.ts';
import { stableId } from './stable-id.ts';

/** A feed in each format, by the format's name. */
export function feedTexts(feed: FeedModel): { format: FeedFormat; text: string }[] {
  return [
    { format: 'rss', text: rss(feed) },
    { format: 'atom', text: atom(feed) },
    { format: 'json', text: json(feed) },
  ];
}

/** https://www.rfc-editor.org/rfc/rfc4287 */
function atom(feed: FeedModel): string {
  const { key, title, description, updated, author, locale, home, entries } = feed;
  return generateAtomFeed({
    id: stableId(key),
    title: { value: plainText(title) },
    ...(description === null ? {} : { subtitle: { value: plainText(description) } }),
    updated,
    authors: [{ name: plainText(author) }],
    links: [
      { rel: 'self', type: feedTypes.atom, href: selfOf(feed, 'atom') },
      { rel: 'alternate', type: 'text/html', href: encodeURI(home) },
    ],
    xml: { lang: locale },
    entries: entries.map((entry) => ({
      id: stableId(entry.key),
      title: { value: plainText(entry.title) },
      updated: entry.updated,
      ...(entry.published === null ? {} : { published: entry.published }),
      links: [{ rel: 'alternate', type: 'text/html', href: encodeURI(entry.url), hreflang: entry.lang }],
      ...(entry.summary === null ? {} : { summary: { value: plainText(entry.summary) } }),
      categories: [{ term: plainText(entry.label) }],
      xml: { lang: entry.lang },
    })),
  });
}

/** https://www.rssboard.org/rss-specification */
function rss(feed: FeedModel): string {
  const { title, description, updated, locale, home, entries } = feed;
  return generateRssFeed({
    title: plainText(title),
    link: encodeURI(home),
    description: escaped(plainText(description ?? title)),
    language: locale,
    lastBuildDate: updated,
    atom: { links: [{ rel: 'self', type: feedTypes.rss, href: selfOf(feed, 'rss') }] },
    items: entries.map((entry) => ({
      title: plainText(entry.title),
      link: encodeURI(entry.url),
      description: escaped(textOf(entry)),
      guid: { value: stableId(entry.key), isPermaLink: false },
      ...(entry.published === null ? {} : { pubDate: entry.published }),
      categories: [{ name: plainText(entry.label) }],
      dc: { languages: [entry.lang] },
    })),
  });
}

/** https://www.jsonfeed.org/version/1.1/ */
function json(feed: FeedModel): string {
  const { title, description, author, locale, home, entries } = feed;
  const written = {
    version: 'https://jsonfeed.org/version/1.1',
    title: plainText(title),
    ...(description === null ? {} : { description: plainText(description) }),
    home_page_url: encodeURI(home),
    feed_url: selfOf(feed, 'json'),
    language: locale,
    authors: [{ name: plainText(author) }],
    items: entries.map((entry) => ({
      id: stableId(entry.key),
      url: encodeURI(entry.url),
      title: plainText(entry.title),
      content_text: textOf(entry),
      ...(entry.published === null ? {} : { date_published: entry.published }),
      date_modified: entry.updated,
      tags: [plainText(entry.label)],
      language: entry.lang,
    })),
  };
  return `${JSON.stringify(written, null, 1)}\n`;
}

function selfOf({ origin, place }: FeedModel, format: FeedFormat): string {
  return encodeURI(`${origin}${feedUrl(place, format)}`);
}

function textOf({ summary, title }: FeedEntry): string {
  return plainText(summary ?? title);
}

/** Readers take a description for HTML. */
function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
