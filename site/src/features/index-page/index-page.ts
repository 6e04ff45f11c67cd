import type { Locale } from '@pactwerk/shared-types';
import type { DateText } from '#features/date-text.ts';
import { regionCalendar, regionFeeds } from '#features/feed/feed-links.ts';
import type { FeedLink } from '#features/feed/feed.ts';
import { sitePage, type PageBase } from '#features/page.ts';
import type { Text } from '#features/rich-text.ts';
import type { PageScope } from '#features/site.ts';
import { indexUrl, type Section } from '#urls.ts';

/** The index page of a section: every entry of a type on this site. */
export interface IndexPage extends PageBase<'index'> {
  section: Section;
  groups: readonly IndexGroup[];
}

export interface IndexGroup {
  /** null where the list is not divided. */
  heading: { text: string; href: string | null; lang: string | null } | null;
  rows: readonly IndexRow[];
}

export interface IndexRow {
  /** Its place in the section's page, where entries have no page of their own. */
  anchor: string | null;
  title: string;
  href: string | null;
  lang: string | null;
  /** What stands before it: a kind, a number. */
  label: string | null;
  date: DateText | null;
  summary: Text | null;
  /** How far it is, for things that have a state. */
  state: { word: string; level: 0 | 1 | 2 | 3 | 4 | null } | null;
}

export function indexPage(scope: PageScope, section: Section, groups: readonly IndexGroup[]): IndexPage {
  return {
    ...sectionPage(scope, section, 'index'),
    section,
    groups: groups.filter((group) => group.rows.length > 0),
  };
}

/** The part of a section's own page that all such pages share. Call it last: it tells of what was used until then. */
export function sectionPage<K extends string>(scope: PageScope, section: Section, kind: K): PageBase<K> {
  const { labels, region } = scope.site;
  const page = {
    kind,
    feeds: feedsOf(scope, section),
    title: labels.sections[section],
    description: labels.site.sectionOf(labels.sections[section], region.name),
    urlIn: (locale: Locale) => indexUrl(locale, section),
  };
  return { ...sitePage(scope, { ...page, section }), trail: sitePage(scope, page).trail };
}

/** Of the sections that feeds tell of. */
function feedsOf(scope: PageScope, section: Section): FeedLink[] {
  if (section === 'events') return [...regionCalendar(scope), ...regionFeeds(scope)];
  return section === 'news' || section === 'newsletters' || section === 'volgspots' ? regionFeeds(scope) : [];
}

export const indexRow = (row: Partial<IndexRow> & Pick<IndexRow, 'title' | 'href' | 'lang'>): IndexRow => ({
  anchor: null,
  label: null,
  date: null,
  summary: null,
  state: null,
  ...row,
});
