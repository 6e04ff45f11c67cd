import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { expect, it } from 'vitest';
import { regions, releaseFolder } from './built-site.ts';

const validator = new HtmlValidate(
  new FileSystemConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
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
    },
  }),
);

it.each(regions)('every page of the site of %s is valid HTML', { timeout: 120_000 }, async (region) => {
  const folder = releaseFolder(region);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  const problems: string[] = [];
  for (const file of files) {
    const { results } = await validator.validateFile(join(folder, file));
    for (const { messages } of results)
      for (const { line, column, ruleId, message } of messages)
        problems.push(`${file}:${line}:${column} ${ruleId}: ${message}`);
  }
  expect(files.length).toBeGreaterThan(10);
  expect(problems.join('\n')).toBe('');
});
