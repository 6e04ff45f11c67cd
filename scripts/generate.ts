// Writes every generated file of the repository; with --check compares instead, and fails on a difference.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { settingsSchema as deskSettings } from '../cms/src/settings-schema.ts';
import { settingsSchema as siteSettings } from '../site/src/settings.ts';
import { contentModelSource } from './generate/content-model.ts';
import { documentsSource } from './generate/documents.ts';
import { envExampleSource } from './generate/env-example.ts';
import { typesSource } from './generate/graphql-types.ts';

const root = join(import.meta.dirname, '..');
const check = process.argv.includes('--check');
const stale: string[] = [];

if (bring('shared-types/src/generated/content-model.ts', contentModelSource(join(root, 'cms/src')))) {
  // The read model below is made from the compiled content model.
  compileSharedTypes();
}
// Imported late: it reads the content model that was just compiled.
const { bundleSchemas, editorSettings } = await import('./generate/bundle-schema.ts');
for (const [name, schema] of bundleSchemas()) bring(`docs/content-bundle/${name}`, schema);
bring('.vscode/settings.json', editorSettings());
const { readModelTypeDefs } = await import('../cms/src/ledger/type-defs.ts');
const sdl = `${readModelTypeDefs()}\n`;
bring('shared-types/schema.graphql', sdl);
bring('shared-types/src/generated/documents.ts', documentsSource(sdl));
bring('shared-types/src/generated/graphql.ts', await typesSource(sdl));
bring('.env.example', envExampleSource({ 'The desk': deskSettings, 'The press and the sites': siteSettings }));

for (const path of stale) console.error(`${path} is not up to date. Run: pnpm generate`);
if (stale.length > 0) process.exitCode = 1;
else if (!check) compileSharedTypes();

/** Writes a generated file, or with --check notes that it differs. True when something was written. */
function bring(path: string, wanted: string): boolean {
  const file = join(root, path);
  if (existsSync(file) && readFileSync(file, 'utf8') === wanted) return false;
  if (check) {
    stale.push(path);
    return false;
  }
  writeFileSync(file, wanted);
  console.log(`wrote ${path}`);
  return true;
}

function compileSharedTypes(): void {
  const { status } = spawnSync('pnpm', ['--filter', '@pactwerk/shared-types', 'run', 'build'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}
