import type { PressProblem } from '@pactwerk/shared-types';
import type { PressPage } from '../site-source.ts';
import type { ScannedPage } from './scan-page.ts';

/** A page of a release as a check sees it. */
export interface CheckedPage extends ScannedPage {
  readonly url: string;
  readonly html: string;
}

/** What a page must be, as its model says. */
export type PromisedPage = Pick<PressPage, 'locale' | 'canonical' | 'indexable' | 'alternates' | 'fallback'>;

/** What every check may know of the release it judges, before the first page of it is made. */
export interface CheckedRelease {
  readonly region: string;
  /** Public address of the site, without a slash at the end. */
  readonly origin: string;
  /** Its pages by address; what a page promises is not known of a release that is looked at on disk. */
  readonly pages: ReadonlyMap<string, PromisedPage | undefined>;
  /** Paths of its other files, assets of earlier releases left out. */
  readonly files: ReadonlySet<string>;
  /** Sitemap, redirects and the like, by path, as far as they are not those of the public release. */
  readonly newTexts: ReadonlyMap<string, string>;
  /** Addresses of the pages that are public; undefined when there is no release yet. */
  readonly publicPages: readonly string[] | undefined;
  readonly redirects: ReadonlyMap<string, string>;
  readonly gone: ReadonlySet<string>;
  /** Whether the operator said that the site may lose many pages. */
  readonly allowSmaller: boolean;
  /** The HTML of a page that was not made anew, from the release itself. */
  readonly read: (url: string) => string;
  /** Sha256 of a file of the release as it stands on disk; undefined when it does not. */
  readonly hashOf: (path: string) => string | undefined;
}

/** Something that keeps a release from becoming public. */
export interface Problem {
  /** Address of the page where it is, or of the site. */
  readonly url: string;
  /** What is wrong and what to do, for an operator. */
  readonly message: string;
  /** By which the desk says it to editors, in their language; what an operator must mend has none. */
  readonly code?: PressProblem['code'];
  readonly values?: PressProblem['values'];
}

/** One thing that must hold for every release: looks at pages and files one by one, tells at the end what it found. */
export interface Check {
  page?(page: CheckedPage): void;
  /** A file that was written for this release, with the sha256 that its manifest names. */
  file?(path: string, sha256: string): void;
  problems(): Problem[];
}

export type MakeCheck = (release: CheckedRelease) => Check;
