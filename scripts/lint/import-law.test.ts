import { ESLint } from 'eslint';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { forbiddenImport } from './import-law.ts';

const root = join(import.meta.dirname, '../..');
const eslint = new ESLint({ cwd: root });

async function problems(path: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: join(root, path) });
  return result!.messages
    .filter((message) => message.ruleId === 'pactwerk/import-law')
    .map((message) => message.message);
}

test('lint refuses a template that reaches for the press, by alias or by path', async () => {
  const upward =
    "---\nimport { release } from '#press/release.ts';\nimport '../../press/swap.ts';\n---\n<p>{release}</p>\n";
  expect(await problems('site/src/features/pact/PactPage.astro', upward)).toHaveLength(2);
});

test('lint refuses a re-export and a lazy import that go up', async () => {
  const text = "export { desk } from '@pactwerk/cms';\nexport const later = () => import('../../site/src/urls.ts');\n";
  expect(await problems('shared-types/src/locales.ts', text)).toHaveLength(2);
});

test('lint lets a template import what lies below it', async () => {
  const text =
    "---\nimport Card from '#ui/Card.astro';\nimport { toPact } from './pact.ts';\n---\n<Card>{toPact}</Card>\n";
  expect(await problems('site/src/features/pact/PactPage.astro', text)).toEqual([]);
});

test.each([
  ['site/src/features/pact/pact.ts', '#content/content.ts', false],
  ['site/src/features/pact/pact.ts', './PactPage.astro', false],
  ['site/src/features/pact/pact.ts', 'node:fs', false],
  ['site/src/ui/Card.astro', '#features/pact/pact.ts', true],
  ['site/src/ui/Card.astro', '#urls.ts', false],
  ['site/src/content/load.ts', '../features/pact/pact.ts', false],
  ['site/src/press/plan.ts', '@pactwerk/cms', false],
  ['site/src/press/plan.ts', '../../../scripts/start.ts', false],
  ['cms/src/ledger/append.ts', '../../../site/src/urls.ts', false],
  ['cms/src/ledger/append.ts', '../../../scripts/start.ts', false],
  ['shared-types/src/index.ts', '@pactwerk/cms', true],
])('%s may not import %s', (file, source, typeOnly) => {
  expect(forbiddenImport(file, source, typeOnly)).toContain(source);
});

test.each([
  ['site/src/features/pact/pact.ts', '#content/content.ts', true],
  ['site/src/features/pact/pact.ts', '../theme/theme.ts', false],
  ['site/src/features/pact/pact.test.ts', '#content/content.ts', false],
  ['site/src/ui/Card.astro', '#i18n/labels-of.ts', false],
  ['site/src/layouts/Page.astro', '#features/pact/PactCard.astro', false],
  ['site/src/press/plan.ts', '#features/region-pages.ts', false],
  ['site/src/views.ts', '#features/pact/PactPage.astro', false],
  ['cms/src/ledger/append.ts', '@pactwerk/shared-types', false],
  ['cms/src/ledger/append.ts', '../settings', false],
  ['scripts/bench.ts', '../cms/src/settings.ts', false],
])('%s may import %s', (file, source, typeOnly) => {
  expect(forbiddenImport(file, source, typeOnly)).toBeUndefined();
});
