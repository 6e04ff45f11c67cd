import type { Inputs } from './manifest.ts';
import type { RegionPlan } from './plan.ts';
import type { EntryChange, PublicState, ShowingPage } from './site-source.ts';

/** What became of one ledger row on the site of a region. */
export interface EntryReceipt extends EntryChange {
  /** Addresses of the pages that show it: its own first, then others that were rendered for this release. */
  readonly urls: readonly string[];
  /** How many such pages there are; `urls` names the first of them. */
  readonly total: number;
  /** Addresses at which it stood until this release. */
  readonly removed: readonly string[];
}

/** How many addresses an entry's receipt names. */
const mostUrls = 5;

/** How many entries a receipt names, the newest: the desk keeps them in its database. */
const mostEntries = 10_000;

/** Languages share the facts of this one, so its row shows on the pages of all of them. */
const factLocale = 'nl';

/**
 * What the rows of the ledger came to on this site; rows that it does not show are left out. Of a row that the release
 * before had too, `shownUpTo`, every page counts, of a newer one its own and those that were rendered for it; where there
 * are none of these, the pages that show the entry and had nothing to change.
 */
export function entryReceipts(
  { site, pages, removed }: Pick<RegionPlan, 'site' | 'pages' | 'removed'>,
  changes: readonly EntryChange[],
  rendered: readonly string[],
  shownUpTo: number,
): EntryReceipt[] {
  const fresh = new Set(rendered);
  const lost = new Set(removed);
  const leaving = site.former.filter(({ url }) => lost.has(url));
  return changes.slice(-mostEntries).flatMap((change) => {
    const concerns = ({ locale }: { locale: string }): boolean =>
      change.locale === null || change.locale === factLocale || change.locale === locale;
    const showing = site.shown
      .pagesShowing(change)
      .filter(({ url, lang }) => pages.has(url) && concerns({ locale: lang }))
      .sort((one, other) => rank(one, change) - rank(other, change));
    const changed = showing.filter(({ own, url }) => own || change.seq <= shownUpTo || fresh.has(url));
    const told = changed.length > 0 ? changed : showing;
    const urls = change.event === 'withdrawn' ? [] : told.map(({ url }) => url);
    const gone = leaving
      .filter(({ type, id }) => type === change.type && id === change.id)
      .filter(concerns)
      .map(({ url }) => url);
    if (urls.length === 0 && gone.length === 0) return [];
    return [{ ...change, urls: urls.slice(0, mostUrls), total: urls.length, removed: gone.slice(0, mostUrls) }];
  });
}

/** Up to which row the public release shows the ledger; none where it is one of another ledger, or there is none. */
export function shownUpTo({ epoch }: PublicState, inputs: Inputs | undefined): number {
  return inputs?.epoch === epoch ? inputs.position : 0;
}

/** An entry's own page comes before the pages that name it, and a page in its language before the others. */
function rank(page: ShowingPage, { locale }: EntryChange): number {
  return (page.own ? 0 : 2) + (page.locale === (locale ?? factLocale) ? 0 : 1);
}
