// Brings a content bundle into the desk's database, with the desk running or stopped.
import { resolve } from 'node:path';
import type * as Headless from '../cms/src/bundle/headless.ts';
import type * as Import from '../cms/src/bundle/import.ts';
import { command } from './cli/command.ts';
import { loadDeskModule } from './content/desk.ts';
import { importReport, problemLines, refusalReport } from './content/report.ts';

const program = command(
  'npm run content:import --',
  'Bring a content bundle (docs/content-bundle.md) into the desk: all of it or, when anything is wrong, nothing.',
)
  .argument('<folder>', 'the bundle')
  .option('--dry-run', 'say what would change, change nothing', false)
  .option('--prune', 'withdraw and delete what the bundle does not have', false)
  .option('--overwrite', 'take what the bundle says where the desk was changed since the last import', false)
  .option('--if-empty', 'do nothing when the desk has entries already', false)
  .addHelpText(
    'after',
    '\nExit codes: 0 done · 1 refused or failed, nothing was changed · 2 done, but some entries conflict',
  )
  .parse();
const folder = resolve(program.args[0] ?? '.');
const options = program.opts<Import.ImportOptions>();

const { importBundle } = (await loadDeskModule('bundle/import')) as typeof Import;
const { withDesk } = (await loadDeskModule('bundle/headless')) as typeof Headless;
try {
  const result = await withDesk((strapi) => importBundle(strapi, folder, options, progress()));
  process.exitCode = tell(result);
} catch (error) {
  console.error(
    `The import failed and was undone as a whole: ${error instanceof Error ? error.message : String(error)}`,
  );
  process.exitCode = 1;
}
process.exit();

function tell(result: Import.ImportResult): number {
  if (result.kind === 'refused') {
    console.error(refusalReport(folder, result.problems));
    return 1;
  }
  if (result.kind === 'filled') {
    console.log('The desk has entries already; nothing was imported.');
    return 0;
  }
  for (const line of problemLines(folder, result.warnings)) console.error(line);
  console.log(importReport(result));
  return result.plan.kept.some(({ why }) => why === 'conflict') ? 2 : 0;
}

/** A line every second, so that a long import shows that it lives. */
function progress() {
  let count = 0;
  let last = Date.now();
  return (what: string, name: string): void => {
    count += 1;
    if (Date.now() - last < 1000) return;
    last = Date.now();
    console.error(`${count} … ${what} ${name}`);
  };
}
