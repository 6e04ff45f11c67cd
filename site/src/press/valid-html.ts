import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { readManifest } from './manifest.ts';
import { pagePath } from './page-path.ts';
import { currentRelease, regionsIn, releaseFolder, unlessGone } from './releases.ts';
import type { ReleaseProblems } from './verify-all.ts';
import type { Problem } from './verify/check.ts';

const rules = {
  // The renderer's spelling: <!DOCTYPE html> beside attributes without a value, and white space at ends of lines.
  'doctype-style': 'off',
  'no-trailing-whitespace': 'off',
  'attribute-boolean-style': 'off',
  // Titles end in the name of the site; the words of an editor decide how long they are.
  'long-title': 'off',
  // Everything comes from the site's own address, and what is public is checked by hash in the manifest.
  'require-sri': 'off',
  // Narrow screens show tables as blocks, which takes their meaning from them; the roles give it back.
  'no-redundant-role': 'off',
} as const;

/**
 * What html-validate finds in the public release of every region, or of one: only the releases with problems. It takes
 * about 25 ms a page, so that it is for `--verify-all` and not for a publish (decision 007).
 */
export async function invalidHtml(releases: string, only?: string): Promise<ReleaseProblems[]> {
  const found: ReleaseProblems[] = [];
  for (const region of only === undefined ? regionsIn(releases) : [only]) {
    const release = currentRelease(releases, region);
    if (release === undefined) continue;
    const folder = releaseFolder(releases, region, release);
    const problems = await unlessGone(folder, [], () => invalidPagesOf(folder));
    if (problems.length > 0) found.push({ region, release, problems });
  }
  return found;
}

async function invalidPagesOf(folder: string): Promise<Problem[]> {
  const urls = Object.keys(readManifest(folder).pages);
  return invalidPages(urls.map((url) => [url, () => readFileSync(join(folder, pagePath(url)), 'utf8')]));
}

/** What html-validate finds in pages, each with its address and a way to read it. */
export async function invalidPages(
  pages: Iterable<readonly [url: string, read: () => string | Promise<string>]>,
): Promise<Problem[]> {
  const validator = new HtmlValidate(
    new StaticConfigLoader({ root: true, extends: ['html-validate:recommended', 'html-validate:document'], rules }),
  );
  const problems: Problem[] = [];
  for (const [url, read] of pages) {
    const { results } = await validator.validateString(await read(), url);
    for (const { line, column, ruleId, message } of results.flatMap(({ messages }) => messages)) {
      problems.push({ url, message: `${line}:${column} ${ruleId}: ${message}` });
    }
  }
  return problems;
}
