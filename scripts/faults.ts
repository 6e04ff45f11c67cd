// Injects faults into desk and press in large numbers, and counts the promises that did not hold. See --help.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Argument } from 'commander';
import { command, wholeNumber } from './cli/command.ts';

const program = command(
  'npm run faults --',
  'Injects faults into desk and press in large numbers and counts the promises that did not hold. npm test does a few of each.',
)
  .addArgument(new Argument('[files...]', 'only the test files whose name has one of these words'))
  .option('--kills <n>', 'how often a desk or a press is killed while a reader looks on', wholeNumber, 300)
  .option('--publishes <n>', 'how many publishes there are whose notices get lost', wholeNumber, 500)
  .option('--edits <n>', 'how many random sequences of edits are pressed', wholeNumber, 500)
  .option('--desk-edits <n>', 'how many of them an editor makes at the desk', wholeNumber, 20)
  .option('--restarts <n>', 'how often PostgreSQL is restarted in the middle of publishing', wholeNumber, 10)
  .option('--seed <n>', 'where the random numbers begin', wholeNumber, 20_261_126)
  .parse();
const { kills, publishes, edits, deskEdits, restarts, seed } = program.opts<Record<string, number>>();
const env = {
  ...process.env,
  FAULT_KILLS: String(kills),
  FAULT_PUBLISHES: String(publishes),
  FAULT_EDITS: String(edits),
  FAULT_DESK_EDITS: String(deskEdits),
  FAULT_RESTARTS: String(restarts),
  FAULT_SEED: String(seed),
};

/** The press alone, over ledgers in memory; then desk, press and sites as processes of their own. */
const suites = [
  { folder: join(import.meta.dirname, '../site'), config: 'vitest.faults.config.ts' },
  { folder: import.meta.dirname, config: 'vitest.faults.config.ts' },
];
for (const { folder, config } of suites) {
  const vitest = join(folder, 'node_modules/vitest/vitest.mjs');
  const args = [vitest, 'run', '--config', config, '--passWithNoTests', ...program.args];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: 'inherit', env });
  const end = (signal: NodeJS.Signals) => child.kill(signal);
  process.on('SIGINT', end).on('SIGTERM', end);
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  process.off('SIGINT', end).off('SIGTERM', end);
  if (code !== 0) process.exitCode = 1;
  if (signal !== null) break;
}
