// Gives the sites of a plain `astro build` what a release of the press has besides: a search in each language, by plain
// Pagefind, and text files that are compressed beside themselves. A program of its own, so that its CPU time can be measured.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { locales } from '@pactwerk/shared-types';
import { hasSiblings, siblingsOf } from '../../site/src/press/siblings.ts';
import { closeIndexer, plainIndex } from '../../site/src/press/search/search-index.ts';

const [built = '', ...regions] = process.argv.slice(2);
for (const region of regions) {
  const folder = join(built, region);
  for (const path of filesIn(folder)) {
    const bytes = readFileSync(join(folder, path));
    if (hasSiblings(path, bytes.length))
      for (const [sibling, smaller] of siblingsOf(path, bytes)) writeFileSync(join(folder, sibling), smaller);
  }
  for (const locale of locales.filter((one) => existsSync(join(folder, one)))) {
    const pages = filesIn(join(folder, locale)).filter((path) => path.endsWith('/index.html'));
    const index = await plainIndex(locale, pages, (page) => readFileSync(join(folder, locale, page), 'utf8'));
    for (const [path, bytes] of index) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
  }
}
await closeIndexer();

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
}
