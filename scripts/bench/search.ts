import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readManifest } from '../../site/src/press/manifest.ts';
import { pagePath } from '../../site/src/press/page-path.ts';
import { regionsIn } from '../../site/src/press/releases.ts';
import { textOf } from '../../site/src/press/search/indexed-page.ts';
import { wordsOf } from '../../site/src/press/search/compounds.ts';
import { closeIndexer, plainIndex, type IndexFiles } from '../../site/src/press/search/search-index.ts';
import { loadSettings } from '../../site/src/settings.ts';
import { searchQueries } from './search-queries.ts';

const locale = 'nl';

interface Pagefind {
  search: (words: string) => Promise<{ results: readonly { data: () => Promise<{ url: string }> }[] }>;
}

/**
 * Prints how much of what readers look for is found, on the public sites of this machine: by our search, and by plain
 * Pagefind over the same pages.
 */
export async function benchSearch(): Promise<void> {
  const releases = join(loadSettings().varFolder, 'releases');
  const regions = regionsIn(releases).filter((region) => existsSync(join(releases, region, 'current', '_search')));
  if (regions.length === 0) throw new Error('There are no sites with a search here. Make them: npm start.');
  answerFilesOnly();
  const scratch = mkdtempSync(join(tmpdir(), 'pactwerk-search-'));
  try {
    const [ours, plain] = [new Recall(), new Recall()];
    for (const region of regions) {
      const folder = join(releases, region, 'current');
      const pages = searchedPages(folder);
      const read = (url: string): string => readFileSync(join(folder, pagePath(url)), 'utf8');
      const files = await plainIndex(locale, [...pages.keys()], read);
      const own = await opened(join(folder, '_search', locale));
      const other = await opened(write(files, join(scratch, region)));
      for (const { query, words } of searchQueries) {
        const wanted = [...pages]
          .filter(([, inside]) => [...words].some((word) => inside.has(word)))
          .map(([url]) => url);
        ours.add(query, wanted, await found(own, query));
        plain.add(query, wanted, await found(other, query));
      }
    }
    console.log(
      `${searchQueries.length} queries on ${regions.length} sites in Dutch, ${ours.wanted} pages to be found`,
    );
    console.log(`our search       ${ours.text()}`);
    console.log(`plain Pagefind   ${plain.text()}`);
    console.log(`not found by ours: ${ours.missed()}`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
    await closeIndexer();
  }
}

/** How many of the wanted pages were found, and how many of the found ones were wanted. */
class Recall {
  wanted = 0;
  #right = 0;
  #found = 0;
  readonly #missed = new Map<string, number>();

  add(query: string, wanted: readonly string[], found: ReadonlySet<string>): void {
    const right = wanted.filter((url) => found.has(url)).length;
    this.wanted += wanted.length;
    this.#right += right;
    this.#found += found.size;
    if (right < wanted.length) this.#missed.set(query, (this.#missed.get(query) ?? 0) + wanted.length - right);
  }

  text(): string {
    const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
    return `found ${this.#right}: recall ${share(this.#right, this.wanted)}, precision ${share(this.#right, this.#found)}`;
  }

  missed(): string {
    return [...this.#missed].map(([query, count]) => `${query} (${count})`).join(', ') || 'nothing';
  }
}

/** Pages of entries with their words, by address: lists of what stands elsewhere are no answer to a search. */
function searchedPages(folder: string): Map<string, ReadonlySet<string>> {
  const urls = Object.keys(readManifest(folder).pages).filter(
    (url) => url.split('/').length > 4 && url.startsWith('/nl/'),
  );
  return new Map(urls.map((url) => [url, new Set(wordsOf(textOf(readFileSync(join(folder, pagePath(url)), 'utf8'))))]));
}

async function found(pagefind: Pagefind, query: string): Promise<Set<string>> {
  const { results } = await pagefind.search(query);
  const pages = await Promise.all(results.map((result) => result.data()));
  return new Set(pages.map(({ url }) => url).filter((url) => url.split('/').length > 4));
}

function write(files: IndexFiles, folder: string): string {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return join(folder, '_search', locale);
}

async function opened(folder: string): Promise<Pagefind> {
  const pagefind = (await import(pathToFileURL(join(folder, 'pagefind.js')).href)) as Pagefind & {
    options: (options: object) => Promise<void>;
  };
  await pagefind.options({ noWorker: true, basePath: `${pathToFileURL(folder).href}/`, baseUrl: '/' });
  return pagefind;
}

/** Pagefind runs in browsers: here it gets what it asks of one, and files instead of a network. */
function answerFilesOnly(): void {
  const html = { getAttribute: () => locale };
  Object.assign(globalThis, { document: { querySelector: () => html, currentScript: null }, location: { origin: '' } });
  globalThis.fetch = async (input) => new Response(readFileSync(fileURLToPath(String(input).replace(/\?.*$/, ''))));
}
