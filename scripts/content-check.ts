// Checks a content bundle without a database: `pnpm content:check cms/seed`.
import { resolve } from 'node:path';
import type * as Check from '../cms/src/bundle/check.ts';
import { command } from './cli/command.ts';
import { loadDeskModule } from './content/desk.ts';
import { problemLines, refusalReport } from './content/report.ts';

const program = command(
  'npm run content:check --',
  'Check a content bundle (docs/content-bundle.md) without a database',
)
  .argument('<folder>', 'the bundle')
  .parse();
const folder = resolve(program.args[0] ?? '.');

const { checkBundle } = (await loadDeskModule('bundle/check')) as typeof Check;
const { bundle, problems } = checkBundle(folder);
if (problems.some(({ severity }) => severity === 'refuse')) {
  console.error(refusalReport(folder, problems));
  process.exitCode = 1;
} else {
  for (const line of problemLines(folder, problems)) console.error(line);
  console.log(`${bundle.entries.length} entries and ${bundle.media.length} media files are in order.`);
}
