import { close, createIndex } from 'pagefind';
import type { SearchableSite } from '../site-source.ts';
import { compoundParts, wordsOf } from './compounds.ts';
import { indexedHtml, otherNames, textOf } from './indexed-page.ts';

/** Files of a search index, by path inside a release. */
export type IndexFiles = ReadonlyMap<string, Uint8Array>;

/** The index of all languages of a site, and what it was made of. */
export interface SearchIndex {
  readonly hash: string;
  readonly files: IndexFiles;
}

/** Makes the search index of a site in one language; `read` gives the HTML of a page. Throws when Pagefind fails. */
export type MakeIndex = (site: SearchableSite, read: (url: string) => string) => Promise<IndexFiles>;

/** Where the indexes of a release stand. */
export const indexFolder = '_search/';

/** Part of the hash of an index: count it up when the same pages give other files. */
export const indexRecipe = 'pagefind-1.6.0/1';

/** So many files at most hold the texts of the pages: each is one more to link in every release. */
const mostFragments = 64;

/** Of what Pagefind writes, what a page needs that has a search of its own. */
const needed = /^(?:pagefind\.js|pagefind-entry\.json|.*\.pf_(?:meta|index|filter|fragment)|wasm\..*)$/;

export const makeIndex: MakeIndex = async (site, read) => {
  const pages = site.pages.map((page) => ({ page, html: read(page.url) }));
  const texts = pages.map(({ html }) => textOf(html));
  const lexicon = new Set([...texts, ...site.vocabulary.flat()].flatMap(wordsOf));
  const parts = compoundParts(lexicon, lexicon);
  const indexed = pages.map(({ page, html }, place) => {
    const text = texts[place] ?? '';
    const inside = wordsOf(text).flatMap((word) => parts.get(word) ?? []);
    const unwritten = [...new Set([...inside, ...otherNames(text, site.vocabulary)])];
    return { url: page.url, content: indexedHtml(html, page, unwritten) };
  });
  return pagefindIndex(site.locale, indexed);
};

/** The index that Pagefind makes of these pages as they are: the peer of ours. */
export async function plainIndex(
  locale: string,
  urls: readonly string[],
  read: (url: string) => string,
): Promise<IndexFiles> {
  const whole = (url: string): string => read(url).replace('<main ', '<main data-pagefind-body ');
  return pagefindIndex(
    locale,
    urls.map((url) => ({ url, content: whole(url) })),
  );
}

async function pagefindIndex(locale: string, pages: readonly { url: string; content: string }[]): Promise<IndexFiles> {
  const { index } = await createIndex({ forceLanguage: locale.slice(0, 2), maxFragments: mostFragments });
  if (!index) throw new Error('Pagefind makes no index.');
  try {
    for (const page of pages) {
      const { errors } = await index.addHTMLFile(page);
      if (errors.length > 0) throw new Error(`Pagefind cannot read ${page.url}: ${errors.join(' ')}`);
    }
    const { errors, files } = await index.getFiles();
    if (errors.length > 0) throw new Error(`Pagefind makes no index: ${errors.join(' ')}`);
    const kept = files.filter(({ path }) => needed.test(path));
    return new Map(kept.map(({ path, content }) => [`${indexFolder}${locale}/${path}`, content]));
  } finally {
    await index.deleteIndex();
  }
}

/** Ends the program that makes indexes; the next one starts it again. */
export async function closeIndexer(): Promise<void> {
  await close();
}
