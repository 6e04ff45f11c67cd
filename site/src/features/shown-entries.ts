import type { Locale } from '@pactwerk/shared-types';

/** An entry in all of its languages; `type` is the name of its content type. */
export interface EntryName {
  type: string;
  id: string;
}

/** A page on which an entry is used. */
export interface ShowingPage {
  url: string;
  /** The language of the page. */
  locale: Locale;
  /** The language of the entry's text there: another one than the page's where it has no translation. */
  lang: Locale;
  /** Whether it is the entry's own page, not one that names it among others. */
  own: boolean;
}

/** The entries that went into one page, with the language of their text. */
export type UsedEntries = ReadonlySet<EntryName & { lang: Locale }>;

/**
 * A first release asks for every entry of the ledger: looking through all pages each time would take seconds. A publish asks
 * for one, and an index of all takes longer than looking.
 */
const askedWithoutIndex = 8;

/**
 * Which pages of a site show which entries. Stands beside the page models: in them it would change the hash of a page
 * whose HTML stays the same.
 */
export class ShownEntries {
  readonly #pages: { url: string; locale: Locale; used: UsedEntries; own: EntryName | null }[] = [];
  readonly #owners = new Map<string, EntryName>();
  #index: Map<string, ShowingPage[]> | undefined;
  #asked = 0;

  add(page: { url: string; locale: Locale }, used: UsedEntries, own: EntryName | null): void {
    this.#pages.push({ url: page.url, locale: page.locale, used, own });
    if (own) this.#owners.set(page.url, own);
    this.#index = undefined;
  }

  /** The pages that show an entry, its own first. */
  pagesShowing({ type, id }: EntryName): readonly ShowingPage[] {
    this.#asked += 1;
    if (this.#asked > askedWithoutIndex) this.#index ??= this.#byEntry(() => true);
    const index = this.#index ?? this.#byEntry((entry) => entry.id === id && entry.type === type);
    return index.get(`${type}/${id}`) ?? [];
  }

  /** The entry whose own page stands at an address; null for pages that the code makes. */
  ownerOf(url: string): EntryName | null {
    return this.#owners.get(url) ?? null;
  }

  #byEntry(isWanted: (entry: EntryName) => boolean): Map<string, ShowingPage[]> {
    const index = new Map<string, ShowingPage[]>();
    for (const { url, locale, used, own } of this.#pages) {
      const ownKey = own && `${own.type}/${own.id}`;
      for (const entry of used) {
        if (!isWanted(entry)) continue;
        const { type, id, lang } = entry;
        const key = `${type}/${id}`;
        const pages = index.get(key) ?? [];
        const page = { url, locale, lang, own: key === ownKey };
        if (page.own) pages.unshift(page);
        else pages.push(page);
        index.set(key, pages);
      }
    }
    return index;
  }
}
