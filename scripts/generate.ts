// Writes every generated file of the repository; with --check compares instead, and fails on a difference.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { settingsSchema as deskSettings } from '../cms/src/settings-schema.ts';
import { settingsSchema as siteSettings } from '../site/src/settings.ts';
import { command } from './cli/command.ts';
import { contentModelSource } from './generate/content-model.ts';
import { themeSources } from './generate/design-tokens.ts';
import { documentsSource } from './generate/documents.ts';
import { envExampleSource } from './generate/env-example.ts';
import { typesSource } from './generate/graphql-types.ts';

const root = join(import.meta.dirname, '..');
const { check } = command('pnpm generate', 'Writes every generated file of the repository.')
  .option('--check', 'write nothing, and fail when a file is not up to date', false)
  .parse()
  .opts<{ check: boolean }>();
const stale: string[] = [];

bring('shared-types/src/generated/content-model.ts', contentModelSource(join(root, 'cms/src')));
// Imported late: they read the content model that was just written. The condition @pactwerk/source in `pnpm generate`
// gives them the sources of shared-types, so that it does not matter what was compiled last.
const { bundleSchemas, editorSettings } = await import('./generate/bundle-schema.ts');
for (const [name, schema] of bundleSchemas()) bring(`docs/content-bundle/${name}`, schema);
bring('.vscode/settings.json', editorSettings());
const { readModelTypeDefs } = await import('../cms/src/ledger/type-defs.ts');
const sdl = `${readModelTypeDefs()}\n`;
bring('shared-types/schema.graphql', sdl);
bring('shared-types/src/generated/documents.ts', documentsSource(sdl));
bring('shared-types/src/generated/graphql.ts', await typesSource(sdl));
const themes = await themeSources(join(root, 'site/src/themes/tokens'));
bring('site/src/themes/tokens.css', themes.css);
bring('site/src/themes/palette-colours.ts', themes.colours);
bring('.env.example', envExampleSource({ 'The desk': deskSettings, 'The press and the sites': siteSettings }));

for (const path of stale) console.error(`${path} is not up to date. Run: pnpm generate`);
if (stale.length > 0) process.exitCode = 1;
else if (!check) compileSharedTypes();

/** Writes a generated file, or with --check notes that it differs. */
function bring(path: string, wanted: string): void {
  const file = join(root, path);
  if (existsSync(file) && readFileSync(file, 'utf8') === wanted) return;
  if (check) {
    stale.push(path);
    return;
  }
  writeFileSync(file, wanted);
  console.log(`wrote ${path}`);
}

/** What reads shared-types otherwise reads it compiled. */
function compileSharedTypes(): void {
  const { status } = spawnSync('pnpm', ['--filter', '@pactwerk/shared-types', 'run', 'build'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exitCode = status ?? 1;
}
