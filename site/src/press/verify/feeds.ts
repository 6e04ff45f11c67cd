import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { z } from 'astro/zod';
import { feedFormatOf, type FeedFormat } from '#urls.ts';
import type { Check, CheckedRelease, Problem } from './check.ts';
import { draftCanary } from './draft-canary.ts';
import { insideTarget } from './internal-links.ts';

/** What a feed tells of itself: what is wrong with it, and the addresses that it names. */
interface ReadFeed {
  readonly faults: readonly string[];
  readonly addresses: readonly string[];
}

/** Feeds and calendars are what their formats ask for, and name pages and files of this release alone. */
export function feeds({ origin, pages, files, redirects, newTexts }: CheckedRelease): Check {
  return {
    problems() {
      return [...newTexts].flatMap(([path, text]) => {
        const format = feedFormatOf(path);
        return format === undefined ? [] : problemsOf(`/${path}`, text, format);
      });
    },
  };

  function problemsOf(url: string, text: string, format: FeedFormat): Problem[] {
    let read: ReadFeed;
    try {
      read = readers[format](text);
    } catch (error) {
      return [{ url, message: `cannot be read: ${error instanceof Error ? error.message : String(error)}` }];
    }
    const lost = [...new Set(read.addresses)].filter((address) => !stands(insideTarget(address, url, origin)));
    return [
      ...read.faults.map((message) => ({ url, message })),
      ...lost.map((address) => ({ url, message: `names ${address}, which is not in this release` })),
      ...(text.includes(draftCanary) ? [{ url, message: 'shows text of a draft' }] : []),
    ];
  }

  /** Of addresses on other sites nothing is known. */
  function stands(target: string | undefined): boolean {
    return target === undefined || pages.has(target) || files.has(target.slice(1)) || redirects.has(target);
  }
}

const readers: Record<FeedFormat, (text: string) => ReadFeed> = {
  atom: readAtom,
  rss: readRss,
  json: readJson,
  calendar: readCalendar,
};

/** What https://www.rfc-editor.org/rfc/rfc4287#section-4.1 asks for. */
function readAtom(text: string): ReadFeed {
  const feed = rootOf(text, 'feed');
  const entries = childrenOf(feed, 'entry');
  const faults = [
    ...lacking('feed', feed, ['id', 'title', 'updated', 'author']),
    ...entries.flatMap((entry) => lacking('entry', entry, ['id', 'title', 'updated', 'link'])),
    ...[feed, ...entries].flatMap((one) => childrenOf(one, 'updated').flatMap(({ text: at }) => badMoment(at))),
    ...doubled(entries.flatMap((entry) => childrenOf(entry, 'id').map(({ text: id }) => id))),
  ];
  const links = [feed, ...entries].flatMap((one) => childrenOf(one, 'link'));
  return { faults, addresses: links.flatMap(({ attributes }) => attributes['href'] ?? []) };
}

/** What https://www.rssboard.org/rss-specification asks for. */
function readRss(text: string): ReadFeed {
  const [channel] = childrenOf(rootOf(text, 'rss'), 'channel');
  if (channel === undefined) return { faults: ['has no channel'], addresses: [] };
  const items = childrenOf(channel, 'item');
  const faults = [
    ...lacking('channel', channel, ['title', 'link', 'description']),
    ...items.flatMap((item) => lacking('item', item, ['title', 'link', 'guid'])),
    ...doubled(items.flatMap((item) => childrenOf(item, 'guid').map(({ text: id }) => id))),
  ];
  const links = [channel, ...items].flatMap((one) => childrenOf(one, 'link'));
  const self = childrenOf(channel, 'atom:link').flatMap(({ attributes }) => attributes['href'] ?? []);
  return { faults, addresses: [...links.map(({ text: address }) => address.trim()), ...self] };
}

/** What https://www.jsonfeed.org/version/1.1/ asks for. */
const jsonFeed = z.object({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: z.url(),
  feed_url: z.url(),
  language: z.string(),
  items: z.array(
    z.object({
      id: z.string().min(1),
      url: z.url(),
      content_text: z.string().min(1),
      date_published: z.iso.datetime().optional(),
      date_modified: z.iso.datetime(),
    }),
  ),
});

function readJson(text: string): ReadFeed {
  const { home_page_url: home, feed_url: self, items } = jsonFeed.parse(JSON.parse(text));
  return { faults: doubled(items.map(({ id }) => id)), addresses: [home, self, ...items.map(({ url }) => url)] };
}

const eventNeeds = ['UID', 'DTSTAMP', 'DTSTART', 'SUMMARY', 'URL'];

/** What https://www.rfc-editor.org/rfc/rfc5545#section-3.6.1 asks for. */
function readCalendar(text: string): ReadFeed {
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n');
  const nameOf = (line: string): string => /^[A-Z-]+/.exec(line)?.[0] ?? '';
  const events = text
    .replace(/\r\n[ \t]/g, '')
    .split('BEGIN:VEVENT\r\n')
    .slice(1);
  const faults = [
    ...(/[^\r]\n/.test(text) ? ['has a line that does not end as lines of a calendar do'] : []),
    ...(lines[0] === 'BEGIN:VCALENDAR' && lines.at(-2) === 'END:VCALENDAR' ? [] : ['is cut off']),
    ...(events.length === 0 ? ['has no event'] : []),
    ...['VERSION', 'PRODID'].filter((name) => !lines.some((line) => nameOf(line) === name)).map(without('calendar')),
    ...events.flatMap((event) => {
      const names = new Set(event.split('\r\n').map(nameOf));
      return eventNeeds.filter((name) => !names.has(name)).map(without('event'));
    }),
    ...doubled(lines.filter((line) => line.startsWith('UID:'))),
  ];
  return { faults, addresses: lines.flatMap((line) => /^URL(?:;VALUE=URI)?:(.*)$/.exec(line)?.[1] ?? []) };
}

/** Throws on what is no XML or has another root. */
function rootOf(text: string, name: string): XmlElement {
  const { root } = parseXml(text);
  if (root?.name !== name) throw new Error(`its root is no <${name}>`);
  return root;
}

function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child instanceof XmlElement).filter((child) => child.name === name);
}

function lacking(what: string, element: XmlElement, names: readonly string[]): string[] {
  return names.filter((name) => childrenOf(element, name).length === 0).map(without(what));
}

function without(what: string): (name: string) => string {
  return (name) => `has ${/^[aeiou]/.test(what) ? 'an' : 'a'} ${what} without ${name}`;
}

function badMoment(moment: string): string[] {
  return z.iso.datetime({ offset: true }).safeParse(moment).success ? [] : [`has ${moment} for a moment`];
}

function doubled(ids: readonly string[]): string[] {
  return ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `names ${id} twice`);
}
