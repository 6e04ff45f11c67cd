// Checks a content bundle without a database: `pnpm content:check cms/seed`.
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import type * as Check from '../cms/src/bundle/check.ts';
import type * as Sources from '../cms/src/bundle/source.ts';

const require = createRequire(import.meta.url);
const root = join(import.meta.dirname, '..');

const command = new Command('content:check')
  .description('Check a content bundle (docs/content-bundle.md) without a database')
  .argument('<folder>', 'the bundle')
  .showHelpAfterError()
  .parse();
const folder = resolve(command.args[0]!);

const { checkBundle } = require(join(root, 'cms/dist/src/bundle/check.js')) as typeof Check;
const { problemLine } = require(join(root, 'cms/dist/src/bundle/source.js')) as typeof Sources;
const { bundle, problems } = checkBundle(folder);
for (const problem of problems) console.error(problemLine({ ...problem, file: join(folder, problem.file) }));
if (problems.length > 0) {
  console.error(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}; nothing was imported.`);
  process.exitCode = 1;
} else console.log(`${bundle.entries.length} entries and ${bundle.media.length} media files are in order.`);
