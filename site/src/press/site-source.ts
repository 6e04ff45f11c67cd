import type { CalendarModel, FeedModel } from '#features/feed/feed.ts';
import type { Drawing } from '#features/metadata/drawing.ts';
import type { WebManifest } from '#features/metadata/web-manifest.ts';
import type { Steps } from '#features/steps.ts';

/** What the press must know of a page model; everything else is between the model and its template. */
export interface PressPage {
  readonly kind: string;
  /** Root-relative; ends in `/`, or in `.html` for a page that hosts look up by name (404). */
  readonly url: string;
  readonly title: string;
  /** Whether the page belongs in the sitemap. */
  readonly indexable: boolean;
  readonly locale: string;
  /** Absolute. */
  readonly canonical: string;
  /** The same page in its languages, with absolute addresses. */
  readonly alternates: readonly { readonly locale: string; readonly href: string }[];
  /** The language of its text, where that is not the language of the page. */
  readonly fallback: { readonly lang: string } | null;
}

/** A file of the media library that pages refer to; `width` and `format` ask for a variant of an image. */
export interface FileUse {
  readonly url: string;
  readonly sha256: string;
  readonly width?: number;
  readonly format?: string;
  /** What to draw, instead of making it of bytes. */
  readonly drawing?: Drawing;
  /** Another address at which the same file stands. */
  readonly alsoAt?: string;
}

export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** A ledger row that cannot be shown; an older one stands in its place, or none (design law 9). */
export interface HeldBackRow {
  readonly type: string;
  readonly id: string;
  readonly locale: string;
  readonly seq: number;
  readonly standing: number | null;
  readonly problems: readonly { readonly field: string; readonly message: string }[];
}

/** An entry in all of its languages; `type` is the name of its content type. */
export interface EntryName {
  readonly type: string;
  readonly id: string;
}

/** The newest ledger row of an entry in one language; `locale` is null for types without languages. */
export interface EntryChange extends EntryName {
  readonly locale: string | null;
  readonly seq: number;
  readonly event: 'published' | 'withdrawn';
}

/** A page on which an entry is used. */
export interface ShowingPage {
  readonly url: string;
  /** The language of the page. */
  readonly locale: string;
  /** The language of the entry's text there. */
  readonly lang: string;
  /** Whether it is the entry's own page. */
  readonly own: boolean;
}

/** Which pages show which entries. */
export interface ShownEntries {
  pagesShowing(entry: EntryName): readonly ShowingPage[];
  /** The entry whose own page stands at an address. */
  ownerOf(url: string): EntryName | null;
}

/** An address at which an entry once stood and no page stands. */
export interface FormerAddress extends EntryName {
  readonly locale: string;
  readonly url: string;
}

/** The pages of a site in one language, as a search knows them. */
export interface SearchableSite {
  readonly locale: string;
  /** Names that mean the same. */
  readonly vocabulary: readonly (readonly string[])[];
  readonly pages: readonly SearchablePage[];
}

export interface SearchablePage {
  readonly url: string;
  readonly facts: {
    readonly type: string | null;
    readonly pacts: readonly string[];
    readonly themes: readonly string[];
    readonly year: string | null;
    readonly ended: boolean;
  };
}

/** Everything one site consists of, before it is rendered. */
export interface RegionSite {
  readonly pages: readonly PressPage[];
  readonly redirects: readonly Redirect[];
  /** Addresses of pages that were withdrawn. */
  readonly gone: readonly string[];
  readonly feeds: readonly (FeedModel | CalendarModel)[];
  readonly manifests: readonly WebManifest[];
  readonly files: readonly FileUse[];
  readonly heldBack: readonly HeldBackRow[];
  readonly shown: ShownEntries;
  readonly former: readonly FormerAddress[];
  /** E-mail address of whoever hears of weaknesses of the site; null where the ledger names nobody. */
  readonly securityContact: string | null;
  /** What a search is made of, by language; absent where there is none. */
  readonly searchable?: () => readonly SearchableSite[];
}

export interface PressRegion {
  readonly slug: string;
  readonly name: string;
  readonly domain: string | null;
  readonly locales: readonly string[];
}

/** What a site is made of besides the ledger. */
export interface SiteContext {
  /** Build day, yyyy-mm-dd in Europe/Amsterdam. */
  readonly day: string;
  /** Public address of each region's site. */
  readonly origins: Readonly<Record<string, string>>;
  /** Sha256 of files of which the bytes cannot be used: sites do without them. */
  readonly unusable?: ReadonlySet<string>;
}

/** What is public at one position of one ledger, as far as the press looks at it. */
export interface PublicState {
  readonly epoch: string;
  readonly position: number;
  readonly regions: readonly PressRegion[];
  /** The regions on which the newest rows stand, by slug, each with the newest of its rows. */
  readonly newest: ReadonlyMap<string, number>;
  /** Sha256 of files that were public once and are in no present entry of the media library. */
  readonly withdrawnMedia: ReadonlySet<string>;
  /** The entries with rows after a position, in commit order; of each language the newest row. */
  changedSince(position: number): readonly EntryChange[];
  /** The site of a region, page by page. */
  regionSite(slug: string, context: SiteContext): Steps<RegionSite>;
}

/** Where the press gets its content: the ledger of the desk, or rows made for a test. */
export interface SiteSource {
  /** How far the ledger has come, and how many orders the desk has for the press; cheap enough to ask every second. */
  head(): Promise<{ readonly epoch: string; readonly position: number; readonly openOrders?: number }>;
  /** The newest public state; throws when the desk does not answer. */
  pull(): Promise<PublicState>;
  /** The state of the last successful pull, without the network; undefined when there never was one. */
  lastKnown(): PublicState | undefined;
}
