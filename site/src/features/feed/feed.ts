import type { Locale } from '@pactwerk/shared-types';
import type { FeedFormat } from '#urls.ts';

/** What came out, the newest first, for readers who follow a page. Plain JSON: the press writes it in each format. */
export interface FeedModel {
  kind: 'feed';
  /** Says which feed it is, whatever becomes of its address. */
  key: string;
  /** Root-relative address under which its files stand. */
  place: string;
  /** Public address of the site, without a slash at the end. */
  origin: string;
  locale: Locale;
  title: string;
  description: string | null;
  /** Absolute address of the page that it follows. */
  home: string;
  author: string;
  /** Moment of the newest row used, ISO 8601. */
  updated: string;
  entries: readonly FeedEntry[];
}

export interface FeedEntry {
  /** Says which entry it is, whatever becomes of its address. */
  key: string;
  /** Absolute. */
  url: string;
  title: string;
  /** The language of its text. */
  lang: Locale;
  summary: string | null;
  label: string;
  /** ISO 8601; null where its day is not known. */
  published: string | null;
  /** ISO 8601. */
  updated: string;
}

/** Events of which the day is known. */
export interface CalendarModel {
  kind: 'calendar';
  place: string;
  origin: string;
  locale: Locale;
  title: string;
  home: string;
  events: readonly CalendarEvent[];
}

export interface CalendarEvent {
  key: string;
  url: string;
  title: string;
  description: string;
  label: string;
  isCancelled: boolean;
  span: EventSpan;
  /** ISO 8601. */
  updated: string;
}

/** Whole days, YYYY-MM-DD, the last one included; or moments in UTC, ISO 8601. */
export type EventSpan =
  { kind: 'days'; first: string; last: string } | { kind: 'moments'; start: string; end: string | null };

/** Where a page can be followed. */
export interface FeedLink {
  format: FeedFormat;
  title: string;
  href: string;
}
