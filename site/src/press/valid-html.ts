import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { readManifest } from './manifest.ts';
import { pagePath } from './page-path.ts';
import { currentRelease, regionsIn, releaseFolder } from './releases.ts';
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
  const validator = new HtmlValidate(
    new StaticConfigLoader({ root: true, extends: ['html-validate:recommended', 'html-validate:document'], rules }),
  );
  const found: ReleaseProblems[] = [];
  for (const region of only === undefined ? regionsIn(releases) : [only]) {
    const release = currentRelease(releases, region);
    if (release === undefined) continue;
    const folder = releaseFolder(releases, region, release);
    const problems: Problem[] = [];
    for (const url of Object.keys(readManifest(folder).pages)) {
      const html = readFileSync(join(folder, pagePath(url)), 'utf8');
      problems.push(...(await problemsOf(validator, url, html)));
    }
    if (problems.length > 0) found.push({ region, release, problems });
  }
  return found;
}

async function problemsOf(validator: HtmlValidate, url: string, html: string): Promise<Problem[]> {
  const { results } = await validator.validateString(html, url);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => ({ url, message: `${line}:${column} ${ruleId}: ${message}` })),
  );
}
