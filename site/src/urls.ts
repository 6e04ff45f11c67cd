import type { Locale } from '@pactwerk/shared-types';

/** The parts of a site that have an index page of their own. */
export const sections = [
  'pacts',
  'themes',
  'actions',
  'volgspots',
  'newsletters',
  'news',
  'events',
  'documents',
  'films',
  'organisations',
  'concepts',
  'search',
] as const;
export type Section = (typeof sections)[number];

const dutch: Record<Section, string> = {
  pacts: 'pacten',
  themes: 'themas',
  actions: 'acties',
  volgspots: 'volgspots',
  newsletters: 'nieuwsbrieven',
  news: 'nieuws',
  events: 'agenda',
  documents: 'documenten',
  films: 'films',
  organisations: 'organisaties',
  concepts: 'begrippen',
  search: 'zoeken',
};

const english: Record<Section, string> = {
  pacts: 'pacts',
  themes: 'themes',
  actions: 'actions',
  volgspots: 'volgspots',
  newsletters: 'newsletters',
  news: 'news',
  events: 'events',
  documents: 'documents',
  films: 'films',
  organisations: 'organisations',
  concepts: 'terms',
  search: 'search',
};

const segments: Record<Locale, Record<Section, string>> = {
  nl: dutch,
  'nl-simple': dutch,
  en: english,
  ar: english,
  de: {
    pacts: 'pakte',
    themes: 'themen',
    actions: 'massnahmen',
    volgspots: 'volgspots',
    newsletters: 'newsletter',
    news: 'nachrichten',
    events: 'termine',
    documents: 'dokumente',
    films: 'filme',
    organisations: 'organisationen',
    concepts: 'begriffe',
    search: 'suche',
  },
  fy: {
    pacts: 'pakten',
    themes: 'tema',
    actions: 'aksjes',
    volgspots: 'volgspots',
    newsletters: 'nijsbrieven',
    news: 'nijs',
    events: 'aginda',
    documents: 'dokuminten',
    films: 'films',
    organisations: 'organisaasjes',
    concepts: 'begripen',
    search: 'sykje',
  },
};

/** Where a site starts: leads to its default language. */
export const entranceUrl = '/';
export const notFoundUrl = '/404.html';

export const homeUrl = (locale: Locale): string => `/${locale}/`;

export const indexUrl = (locale: Locale, section: Section): string => `/${locale}/${segments[locale][section]}/`;

/** A page of an entry under its section. Slugs are letters, digits and hyphens (`Reading.slug`), so an address is also a file name. */
export const entryUrl = (locale: Locale, section: Section, slug: string): string =>
  `${indexUrl(locale, section)}${slug}/`;

/** A theme stands under its pact. */
export const themeUrl = (locale: Locale, pactSlug: string, themeSlug: string): string =>
  `${entryUrl(locale, 'pacts', pactSlug)}${segments[locale].themes}/${themeSlug}/`;

/** A free page or a service page stands directly under its language. */
export const freePageUrl = (locale: Locale, slug: string): string => `/${locale}/${slug}/`;

/** The pages whose texts belong to the code. */
export const services = ['accessibility', 'privacy', 'volgspot'] as const;
export type Service = (typeof services)[number];

const dutchServices: Record<Service, string> = {
  accessibility: 'toegankelijkheid',
  privacy: 'privacy',
  volgspot: 'wat-is-een-volgspot',
};

const englishServices: Record<Service, string> = {
  accessibility: 'accessibility',
  privacy: 'privacy',
  volgspot: 'what-is-a-volgspot',
};

const serviceSegments: Record<Locale, Record<Service, string>> = {
  nl: dutchServices,
  'nl-simple': dutchServices,
  en: englishServices,
  ar: englishServices,
  de: { accessibility: 'barrierefreiheit', privacy: 'datenschutz', volgspot: 'was-ist-ein-volgspot' },
  fy: { accessibility: 'tagonklikens', privacy: 'privacy', volgspot: 'wat-is-in-volgspot' },
};

export const serviceUrl = (locale: Locale, service: Service): string =>
  freePageUrl(locale, serviceSegments[locale][service]);

/** The files by which a page can be followed; they stand beside it. */
export const feedNames = { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json', calendar: 'calendar.ics' } as const;
export type FeedFormat = keyof typeof feedNames;

/** Their media types: https://www.rfc-editor.org/rfc/rfc4287, https://www.rssboard.org/rss-autodiscovery, https://www.jsonfeed.org/version/1.1/, https://www.rfc-editor.org/rfc/rfc5545 */
export const feedTypes: Readonly<Record<FeedFormat, string>> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
  calendar: 'text/calendar',
};

export const feedFormats = Object.keys(feedNames) as FeedFormat[];

/** @param place address of the page that the feed follows, or of its own place where that is part of a page */
export const feedUrl = (place: string, format: FeedFormat): string => `${place}${feedNames[format]}`;

/** Which kind of feed stands at an address or a path of a site; undefined where none does. */
export function feedFormatOf(path: string): FeedFormat | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return path.startsWith('files/') || path.startsWith('/files/')
    ? undefined
    : feedFormats.find((format) => feedNames[format] === name);
}

/** The anchor of an entry that stands on the page of its section and has none of its own. */
export const entryAnchor = (id: string): string => `entry-${id}`;

/** The place of such an entry. */
export const anchorUrl = (locale: Locale, section: Section, id: string): string =>
  `${indexUrl(locale, section)}#${entryAnchor(id)}`;

/** Folder of the search index of a language. */
export const searchIndexUrl = (locale: Locale): string => `/_search/${locale}/`;

/** Folder of pictures in all their sizes, and of what the press draws. */
export const picturesUrl = '/media/';

export const imageUrl = (sha256: string, width: number, format: 'webp' | 'jpg'): string =>
  `${picturesUrl}${sha256.slice(0, 16)}-${width}.${format}`;

/** Under its hash: another drawing has another address. */
export const drawingUrl = (sha256: string, kind: 'card' | 'icon' | 'favicon'): string =>
  `${picturesUrl}${sha256.slice(0, 16)}-${kind}.${kind === 'favicon' ? 'ico' : 'png'}`;

/** Where programs look for the mark of a site that named none. */
export const faviconUrl = '/favicon.ico';

/** The mark of a region for tabs of browsers. */
export const iconUrl = (palette: string): string => `/icon-${palette}.svg`;

export const manifestUrl = (locale: Locale): string => `/${locale}/manifest.webmanifest`;

/** A document to download; what an address cannot hold is left out of its name. */
export const fileUrl = (sha256: string, name: string): string =>
  `/files/${sha256.slice(0, 16)}/${name.normalize('NFC').replace(/[^\p{L}\p{N}._-]+/gu, '-')}`;

/** An address on a site of any region; `origins` maps a region's slug to its public origin, without a slash at the end. */
export function absoluteUrl(origins: Readonly<Record<string, string>>, regionSlug: string, path: string): string {
  const origin = origins[regionSlug];
  if (origin === undefined) throw new Error(`No origin is known for the site of region "${regionSlug}".`);
  return `${origin}${path}`;
}
