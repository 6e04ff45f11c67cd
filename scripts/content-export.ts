// Writes everything of the desk's database into a folder as a content bundle, with the desk running or stopped.
import { resolve } from 'node:path';
import type * as Export from '../cms/src/bundle/export.ts';
import type * as Headless from '../cms/src/bundle/headless.ts';
import { command } from './cli/command.ts';
import { loadDeskModule } from './content/desk.ts';

const program = command(
  'npm run content:export --',
  'Write everything of the desk into a folder, as a content bundle (docs/content-bundle.md). The folder is empty, new, or an earlier export.',
)
  .argument('<folder>', 'where to')
  .parse();
const folder = resolve(program.args[0] ?? '.');

const { exportBundle } = (await loadDeskModule('bundle/export')) as typeof Export;
const { withDesk } = (await loadDeskModule('bundle/headless')) as typeof Headless;
try {
  const { entries, media, leftOut } = await withDesk((strapi) => exportBundle(strapi, folder));
  console.log(`${entries} entries and ${media} media files written to ${folder}.`);
  for (const key of leftOut) console.error(`Left out: ${key} has no Dutch text.`);
} catch (error) {
  console.error(`The export failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
process.exit();
