import { feedFormatOf } from '#urls.ts';
import type { RegionPlan } from '../plan.ts';
import { isSitemap } from '../sitemap.ts';
import type { HeldBackRow, Redirect } from '../site-source.ts';

/** A page that is new, changed or gone. */
export interface ChangedPage {
  readonly url: string;
  readonly title: string;
  readonly locale: string;
  /** The page of one of the entries that change, of another entry, or one that the code makes. */
  readonly kind: 'own' | 'entry' | 'index';
}

/** What would change on the site of a region. */
export interface SiteChanges {
  readonly region: string;
  /** Public address of the site, without a slash at the end. */
  readonly origin: string;
  readonly added: readonly ChangedPage[];
  readonly changed: readonly ChangedPage[];
  /** Pages that go and leave no redirect. */
  readonly gone: readonly ChangedPage[];
  /** Pages that go to another address; that one is among the pages that are added, or was there. */
  readonly moved: readonly Redirect[];
  /** Paths of sitemaps. */
  readonly lists: readonly string[];
  /** How many feeds and calendars are new, changed or gone. */
  readonly feeds: number;
  /** How many pages there are before and after. */
  readonly pages: { readonly before: number; readonly after: number };
  /** The rows that would not be shown as they are. */
  readonly heldBack: readonly HeldBackRow[];
}

/** What is remembered of a site to compare another with: a plan would hold every page model. */
export interface SiteStamp {
  readonly pages: ReadonlyMap<string, StampedPage>;
  readonly lists: ReadonlyMap<string, string>;
  readonly feeds: ReadonlyMap<string, string>;
}

interface StampedPage extends Omit<ChangedPage, 'kind'> {
  readonly model: string;
  /** Id of the entry whose page it is. */
  readonly owner: string | undefined;
}

export function stampOf({ pages, texts, site }: RegionPlan): SiteStamp {
  const stamped = [...pages].map(([url, { page, model }]) => {
    const { title, locale } = page;
    return [url, { url, title, locale, model, owner: site.shown.ownerOf(url)?.id }] as const;
  });
  const hashes = [...texts].map(([path, { sha256 }]) => [path, sha256] as const);
  return {
    pages: new Map(stamped),
    lists: new Map(hashes.filter(([path]) => isSitemap(path))),
    feeds: new Map(hashes.filter(([path]) => feedFormatOf(path) !== undefined)),
  };
}

/**
 * What a plan changes beside the site as it is.
 * @param own ids of the entries that change
 * @param after position of the ledger after which its rows are new
 */
export function siteChanges(before: SiteStamp, plan: RegionPlan, own: ReadonlySet<string>, after: number): SiteChanges {
  const now = stampOf(plan);
  const listed = (pages: readonly StampedPage[]) => pages.map((page) => listedPage(page, own));
  const { region, inputs, site } = plan;
  const going = [...before.pages.values()].filter(({ url }) => !now.pages.has(url));
  const movedTo = new Map(site.redirects.map(({ from, to }) => [from, to]));
  return {
    region: region.slug,
    origin: inputs.origins[region.slug] ?? '',
    added: listed([...now.pages.values()].filter(({ url }) => !before.pages.has(url))),
    changed: listed(
      [...now.pages.values()].filter(({ url, model }) => (before.pages.get(url)?.model ?? model) !== model),
    ),
    gone: listed(going.filter(({ url }) => !movedTo.has(url))),
    moved: going.flatMap(({ url }) => {
      const to = movedTo.get(url);
      return to === undefined ? [] : [{ from: url, to }];
    }),
    lists: differing(before.lists, now.lists),
    feeds: differing(before.feeds, now.feeds).length,
    pages: { before: before.pages.size, after: now.pages.size },
    heldBack: site.heldBack.filter(({ seq }) => seq > after),
  };
}

function listedPage({ url, title, locale, owner }: StampedPage, own: ReadonlySet<string>): ChangedPage {
  return { url, title, locale, kind: owner === undefined ? 'index' : own.has(owner) ? 'own' : 'entry' };
}

function differing(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): string[] {
  return [...new Set([...before.keys(), ...now.keys()])].filter((path) => before.get(path) !== now.get(path)).sort();
}
