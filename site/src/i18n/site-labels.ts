import type { Section, Service } from '#urls.ts';
import type { Locale } from '@pactwerk/shared-types';

/** The frame of every page, dates, and the home page. */
export interface SiteLabels {
  /** The language's own name: a reader looks for it in that language. */
  ownName: string;
  site: {
    skip: string;
    mainMenu: string;
    menu: string;
    languages: string;
    breadcrumbs: string;
    footer: string;
    /** With the day, in words. */
    updated: (day: string) => string;
    noTracking: string;
    /** The language of the page and the language of its text, both in the page's language. */
    fallback: (wanted: string, shown: string) => string;
    notFoundTitle: string;
    notFoundText: string;
    toHome: string;
    /** On the page at a former address. */
    movedTitle: string;
    toMoved: string;
    entranceTitle: (region: string) => string;
    unnamed: string;
    nothingYet: string;
    /** What search engines show of the page of a section. */
    sectionOf: (section: string, region: string) => string;
  };
  languages: Record<Locale, string>;
  sections: Record<Section, string>;
  dates: {
    inferred: string;
    asStated: (words: string) => string;
    withTime: (day: string, time: string) => string;
    unknownDate: string;
    notStated: string;
    asOf: (day: string) => string;
    since: (day: string) => string;
  };
  home: {
    /** The promise of every site, as its first heading. */
    promise: string;
    about: string;
    region: (name: string) => string;
    lead: (counts: { pacts: number; actions: number; volgspots: number }) => string;
    thread: (region: string) => string;
    latest: string;
    howThingsStand: string;
  };
  thread: {
    startUnknown: string;
    started: string;
    signed: string;
    adopted: string;
    takesEffect: string;
    plannedEnd: string;
    endUnknown: string;
  };
  /** Feeds and calendars. The formats have one name in all languages, all but the calendar. */
  feeds: {
    follow: string;
    calendar: string;
    region: (region: string) => string;
    pact: (pact: string) => string;
    events: (what: string) => string;
  };
  services: Record<Service, string>;
  contact: { email: string; phone: string; address: string };
}
