// Writes everything of the desk's database into a folder as a content bundle, with the desk running or stopped.
import { resolve } from 'node:path';
import type * as Events from '../cms/src/audit/events.ts';
import type * as Export from '../cms/src/bundle/export.ts';
import type * as Headless from '../cms/src/bundle/headless.ts';
import { loadSettings } from '../site/src/settings.ts';
import { writeSnapshot } from '../site/src/press/write-snapshot.ts';
import { command } from './cli/command.ts';
import { loadDeskModule } from './content/desk.ts';
import { currentRun } from './start/run-file.ts';

interface Options {
  ledger: boolean;
}

const program = command(
  'npm run content:export --',
  'Write everything of the desk into a folder, as a content bundle (docs/content-bundle.md). The folder is empty, new, or an earlier export.',
)
  .argument('<folder>', 'where to')
  .option('--ledger', 'write what a press needs instead: everything published, for pnpm press --snapshot', false)
  .parse();
const folder = resolve(program.args[0] ?? '.');

try {
  await (program.opts<Options>().ledger ? exportLedger() : exportContent());
} catch (error) {
  console.error(`The export failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
process.exit();

async function exportContent(): Promise<void> {
  const { exportBundle } = (await loadDeskModule('bundle/export')) as typeof Export;
  const { withDesk } = (await loadDeskModule('bundle/headless')) as typeof Headless;
  const { entries, media, leftOut } = await withDesk((strapi) => exportBundle(strapi, folder));
  console.log(`${entries} entries and ${media} media files written to ${folder}.`);
  for (const key of leftOut) console.error(`Left out: ${key} has no Dutch text.`);
}

/** Asks the running desk, as a press does. */
async function exportLedger(): Promise<void> {
  const port = currentRun()?.desk?.port;
  const running = port === undefined ? {} : { CMS_URL: `http://127.0.0.1:${port}` };
  const { position, rows, media } = await writeSnapshot(loadSettings({ ...running, ...process.env }), folder);
  // In a desk elsewhere this program writes nothing.
  if (port !== undefined) await noteExport(rows);
  console.log(`The ledger up to position ${position} (${rows} rows, ${media} files) is written to ${folder}.`);
}

async function noteExport(rows: number): Promise<void> {
  const { recordEvent } = (await loadDeskModule('audit/events')) as typeof Events;
  const { withDesk } = (await loadDeskModule('bundle/headless')) as typeof Headless;
  await withDesk((strapi) => recordEvent(strapi, { kind: 'ledgerExported', detail: { rows } }));
}
