import type { Locale, TypeName } from '@pactwerk/shared-types';

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
export type UsedEntries = ReadonlyMap<string, Locale>;

export function entryKey(type: TypeName, id: string): string {
  return `${type}/${id}`;
}

/**
 * Which pages of a site show which entries. Stands beside the page models: in them it would change the hash of a page
 * whose HTML stays the same.
 */
export class ShownEntries {
  readonly #pages: { url: string; locale: Locale; used: UsedEntries; own: EntryName | null }[] = [];

  add(page: { url: string; locale: Locale }, used: UsedEntries, own: EntryName | null): void {
    this.#pages.push({ url: page.url, locale: page.locale, used, own });
  }

  /** The pages that show an entry, its own first. */
  pagesShowing({ type, id }: EntryName): ShowingPage[] {
    const key = `${type}/${id}`;
    const showing = this.#pages.flatMap(({ url, locale, used, own }) => {
      const lang = used.get(key);
      return lang === undefined ? [] : [{ url, locale, lang, own: own?.type === type && own.id === id }];
    });
    return showing.sort((one, other) => Number(other.own) - Number(one.own));
  }

  /** The entry whose own page stands at an address; null for pages that the code makes. */
  ownerOf(url: string): EntryName | null {
    return this.#pages.find((page) => page.url === url)?.own ?? null;
  }
}
