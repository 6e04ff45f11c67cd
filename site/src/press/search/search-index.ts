import { setImmediate as nextTurn } from 'node:timers/promises';
import { close, createIndex } from 'pagefind';
import type { SearchableSite } from '../site-source.ts';
import { compoundParts, wordsOf } from './compounds.ts';
import { indexedHtml, namesInWords, otherNames, textOf } from './indexed-page.ts';

/** Files of a search index, by path inside a release. */
export type IndexFiles = ReadonlyMap<string, Uint8Array>;

/** The index of all languages of a site, and what it was made of. */
export interface SearchIndex {
  readonly hash: string;
  readonly files: IndexFiles;
}

/**
 * Makes the search index of a site in one language; `read` gives the HTML of a page. Every few pages it waits for `pause`, so
 * that something else can come first. Throws when Pagefind fails.
 */
export type MakeIndex = (
  site: SearchableSite,
  read: (url: string) => string,
  pause?: () => Promise<void>,
) => Promise<IndexFiles>;

/** Where the indexes of a release stand. */
export const indexFolder = '_search/';

/** Part of the hash of an index: count it up when the same pages give other files. */
export const indexRecipe = 'pagefind-1.6.0/1';

/** So many files at most hold the texts of the pages: each is one more to link in every release. */
const mostFragments = 64;

/** Of what Pagefind writes, what a page needs that has a search of its own. */
const needed = /^(?:pagefind\.js|pagefind-entry\.json|.*\.pf_(?:meta|index|filter|fragment)|wasm\..*)$/;

/** Reading pages awaits nothing: without a pause no publish is noticed for seconds on a large site. */
const pagesBetweenPauses = 16;

export const makeIndex: MakeIndex = async (site, read, pause = nextTurn) => {
  const texts = new Map<string, string>();
  const lexicon = new Set(site.vocabulary.flat().flatMap(wordsOf));
  for (const { url } of site.pages) {
    const text = textOf(read(url));
    texts.set(url, text);
    for (const word of wordsOf(text)) lexicon.add(word);
    if (texts.size % pagesBetweenPauses === 0) await pause();
  }
  const parts = compoundParts(lexicon);
  const names = namesInWords(site.vocabulary);
  function* indexed(): Generator<{ url: string; content: string }> {
    for (const page of site.pages) {
      const text = texts.get(page.url) ?? '';
      const inside = wordsOf(text).flatMap(parts);
      const unwritten = [...new Set([...inside, ...otherNames(text, names)])];
      yield { url: page.url, content: indexedHtml(read(page.url), page, unwritten) };
    }
  }
  return pagefindIndex(site.locale, indexed(), pause);
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

async function pagefindIndex(
  locale: string,
  pages: Iterable<{ url: string; content: string }>,
  pause: () => Promise<void> = nextTurn,
): Promise<IndexFiles> {
  const { index } = await createIndex({ forceLanguage: locale.slice(0, 2), maxFragments: mostFragments });
  if (!index) throw new Error('Pagefind makes no index.');
  try {
    let added = 0;
    for (const page of pages) {
      const { errors } = await index.addHTMLFile(page);
      added += 1;
      if (added % pagesBetweenPauses === 0) await pause();
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
