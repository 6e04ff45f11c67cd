// Writes every generated file of the repository; with --check compares instead, and fails on a difference.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentModelSource } from './generate/content-model.ts';
import { documentsSource } from './generate/documents.ts';
import { typesSource } from './generate/types.ts';

const root = join(import.meta.dirname, '..');

const outputs: [path: string, make: () => string | Promise<string>][] = [
  ['shared-types/src/generated/content-model.ts', () => contentModelSource(join(root, 'cms/src'))],
  ['shared-types/src/generated/documents.ts', () => documentsSource(join(root, 'shared-types/schema.graphql'))],
  ['shared-types/src/generated/graphql.ts', () => typesSource(join(root, 'shared-types/schema.graphql'))],
];

const check = process.argv.includes('--check');
let stale = 0;
for (const [path, make] of outputs) {
  const wanted = await make();
  const file = join(root, path);
  const present = readIfThere(file);
  if (present === wanted) continue;
  stale += 1;
  if (check) console.error(`${path} is not up to date. Run: pnpm generate`);
  else {
    writeFileSync(file, wanted);
    console.log(`wrote ${path}`);
  }
}
if (check && stale > 0) process.exitCode = 1;

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
