import type { CalendarModel, FeedModel } from '#features/feed/feed.ts';
import { feedUrl } from '#urls.ts';
import { modelHash } from '../model-hash.ts';
import { textFile, type TextFile } from '../text-file.ts';
import { calendarText } from './calendar-text.ts';
import { feedTexts } from './feed-text.ts';

/** What was written of a feed, by the hash of its model: of the feeds of a site a publish changes some. */
let known = new Map<string, readonly (readonly [path: string, file: TextFile])[]>();
/** Those of all regions together; a site has some per pact and language. */
const mostKnown = 20_000;

/** The files of feeds and calendars, by path. */
export function feedFiles(feeds: readonly (FeedModel | CalendarModel)[]): Map<string, TextFile> {
  const files = new Map<string, TextFile>();
  for (const feed of feeds) {
    const hash = modelHash(feed);
    let written = known.get(hash);
    if (!written) {
      written = writeFeed(feed);
      if (known.size >= mostKnown) known = new Map();
      known.set(hash, written);
    }
    for (const [path, file] of written) files.set(path, file);
  }
  return files;
}

function writeFeed(feed: FeedModel | CalendarModel): [string, TextFile][] {
  const texts = feed.kind === 'feed' ? feedTexts(feed) : [{ format: 'calendar' as const, text: calendarText(feed) }];
  return texts.map(({ format, text }) => [feedUrl(feed.place, format).slice(1), textFile(text)]);
}
