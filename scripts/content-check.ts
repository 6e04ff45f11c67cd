// Checks a content bundle without a database: `pnpm content:check cms/seed`.
import { resolve } from 'node:path';
import { Command } from 'commander';
import type * as Check from '../cms/src/bundle/check.ts';
import { loadBundleModule } from './content/desk.ts';
import { problemLines, refusalReport } from './content/report.ts';

const command = new Command('content:check')
  .description('Check a content bundle (docs/content-bundle.md) without a database')
  .argument('<folder>', 'the bundle')
  .showHelpAfterError()
  .parse();
const folder = resolve(command.args[0] ?? '.');

const { checkBundle } = (await loadBundleModule('check')) as typeof Check;
const { bundle, problems } = checkBundle(folder);
if (problems.some(({ severity }) => severity === 'refuse')) {
  console.error(refusalReport(folder, problems));
  process.exitCode = 1;
} else {
  for (const line of problemLines(folder, problems)) console.error(line);
  console.log(`${bundle.entries.length} entries and ${bundle.media.length} media files are in order.`);
}
