import { factLocale, type Locale } from '@pactwerk/shared-types';
import type { Content } from '#content/content.ts';
import { labelsOf } from '#i18n/labels-of.ts';
import type { Labels } from '#i18n/labels.ts';
import { absoluteUrl } from '#urls.ts';
import { Domain } from './domain.ts';
import type { Drawing } from './metadata/drawing.ts';
import { entriesOn, fallbackChain, isPlaced, pathOf, sitesOf, type PlacedType } from './placement.ts';
import type { ReadType, ValueOf } from './readers.ts';
import type { Region } from './region/region.ts';
import type { LinkedText } from './rich-text.ts';
import type { UsedEntries } from './shown-entries.ts';

/** A file that pages refer to; the press makes it from the bytes with this hash. */
export interface FileUse {
  url: string;
  sha256: string;
  width?: number;
  format?: 'webp' | 'jpg';
  /** What to draw, instead of making it of bytes; `sha256` is then that of the drawing as JSON. */
  drawing?: Drawing;
  /** Another address at which the same file stands, for whoever cannot know its hash. */
  alsoAt?: string;
}

/** The public origin of each region's site, by slug, without a slash at the end. */
export type Origins = Readonly<Record<string, string>>;

/** A link of a page model. Without `href` the name stands as plain text; `lang` is null where it is the page's own. */
export interface Link {
  text: string;
  href: string | null;
  lang: Locale | null;
}

/** One region's site in one language. */
export class Site {
  readonly domain: Domain;
  readonly region: Region;
  readonly locale: Locale;
  readonly chain: readonly Locale[];
  readonly labels: Labels;
  /** The build day, YYYY-MM-DD in Amsterdam. Models may hold what follows from it, never the day itself (design law 4). */
  readonly day: string;
  readonly origins: Origins;
  readonly files: Map<string, FileUse>;
  /** The rich texts with links, filled as pages are made. */
  readonly linked: LinkedText[] = [];
  readonly #entries = new Map<PlacedType, readonly string[]>();
  readonly #links = new Map<ValueOf<ReadType>, Link>();
  readonly #hrefs = new Map<PlacedType, Map<string, string | null>>();

  constructor(
    content: Content,
    region: Region,
    locale: Locale,
    build: { day: string; origins: Origins },
    files: Map<string, FileUse>,
  ) {
    this.domain = Domain.of(content);
    this.locale = locale;
    this.chain = fallbackChain(region, locale);
    this.region = this.domain.get('region', region.id, this.chain) ?? region;
    this.labels = labelsOf(locale);
    this.day = build.day;
    this.origins = build.origins;
    this.files = files;
  }

  /** The ids of the entries of a type that stand on this site. */
  entries(type: PlacedType): readonly string[] {
    let ids = this.#entries.get(type);
    if (!ids) this.#entries.set(type, (ids = entriesOn(this.domain, type, this.region.id)));
    return ids;
  }

  /** A link to an entry under its name: here if it stands on this site, else on the site where it does, else no link. */
  linkTo(value: ValueOf<ReadType>): Link {
    let link = this.#links.get(value);
    if (!link) {
      link = {
        text: nameOf(value),
        href: isPlaced(value.type) ? this.href(value.type, value.id) : null,
        lang: value.lang === this.locale ? null : value.lang,
      };
      this.#links.set(value, link);
    }
    return link;
  }

  /** The address of an entry's page for a reader of this site; absolute where it stands on another region's site alone. */
  href(type: PlacedType, id: string): string | null {
    let hrefs = this.#hrefs.get(type);
    if (!hrefs) this.#hrefs.set(type, (hrefs = new Map()));
    let href = hrefs.get(id);
    if (href === undefined) hrefs.set(id, (href = this.#hrefOf(type, id)));
    return href;
  }

  #hrefOf(type: PlacedType, id: string): string | null {
    const { domain, region, locale, origins } = this;
    const sites = sitesOf(domain, type, id);
    if (sites.some((site) => site.id === region.id)) return pathOf(domain, type, id, locale);
    const site = sites.find((other) => other.locales.includes(locale)) ?? sites[0];
    if (!site) return null;
    const path = pathOf(domain, type, id, site.locales.includes(locale) ? locale : (site.locales[0] ?? factLocale));
    return path === null ? null : absoluteUrl(origins, site.slug, path);
  }
}

/**
 * What one page is made of. It remembers which entries went into it, and the newest row of them: that is when the page was
 * brought up to date.
 */
export class PageScope {
  readonly site: Site;
  #updated = '';
  readonly #used = new Set<ValueOf<ReadType>>();

  constructor(site: Site) {
    this.site = site;
    // Every page bears the name of its region.
    this.#used.add(site.region);
  }

  get used(): UsedEntries {
    return this.#used;
  }

  /** Day of the newest row used so far, YYYY-MM-DD in Amsterdam; null when no content was used. */
  get updated(): string | null {
    return this.#updated === '' ? null : amsterdamDay(this.#updated);
  }

  /** An entry for this reader; undefined when it is not public. */
  get<T extends ReadType>(type: T, id: string | null | undefined): ValueOf<T> | undefined {
    if (id === null || id === undefined) return undefined;
    const value = this.site.domain.get(type, id, this.site.chain);
    if (value) {
      if (value.at > this.#updated) this.#updated = value.at;
      this.#used.add(value);
    }
    return value;
  }

  getAll<T extends ReadType>(type: T, ids: readonly string[]): ValueOf<T>[] {
    return ids.flatMap((id) => this.get(type, id) ?? []);
  }

  /** The entries of a type on this site, for this reader. */
  onSite<T extends PlacedType>(type: T): ValueOf<T>[] {
    return this.getAll(type, this.site.entries(type));
  }

  /** The language to mark a text with: null where it is the page's own. */
  langOf(value: { lang: Locale }): Locale | null {
    return value.lang === this.site.locale ? null : value.lang;
  }

  /** A link to an entry under its name: on this site if it stands here, else on the site where it does, else no link. */
  link(type: ReadType, id: string | null | undefined): Link | null {
    const value = this.get(type, id);
    return value ? this.site.linkTo(value) : null;
  }

  links(type: ReadType, ids: readonly string[]): Link[] {
    return ids.flatMap((id) => this.link(type, id) ?? []);
  }

  /** The address of an entry's page for this reader. */
  href(type: PlacedType, id: string): string | null {
    return this.site.href(type, id);
  }
}

function nameOf(value: ValueOf<ReadType>): string {
  if ('title' in value) return value.title;
  if ('name' in value) return value.name;
  if ('label' in value) return value.label;
  return '';
}

const amsterdam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });

function amsterdamDay(moment: string): string {
  return amsterdam.format(new Date(moment));
}
