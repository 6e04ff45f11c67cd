// Injects faults into the press in large numbers, and counts the promises that did not hold. See --help.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { command, wholeNumber } from './cli/command.ts';

const { kills, edits, seed } = command(
  'npm run faults --',
  'Injects faults into the press in large numbers and counts the promises that did not hold. npm test does a few of each.',
)
  .option('--kills <n>', 'how often a press is killed while a reader looks on', wholeNumber, 300)
  .option('--edits <n>', 'how many random sequences of edits are pressed', wholeNumber, 500)
  .option('--seed <n>', 'where the random numbers begin', wholeNumber, 20_261_126)
  .parse()
  .opts<{ kills: number; edits: number; seed: number }>();

const site = join(import.meta.dirname, '../site');
const vitest = join(site, 'node_modules/vitest/vitest.mjs');
const child = spawn(
  process.execPath,
  [vitest, 'run', 'tests/faults', '--reporter=default', '--reporter=./tests/faults/fault-count.ts'],
  {
    cwd: site,
    stdio: 'inherit',
    env: {
      ...process.env,
      FAULT_KILLS: String(kills),
      FAULT_EDITS: String(edits),
      FAULT_SEED: String(seed),
    },
  },
);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
const [code] = (await once(child, 'exit')) as [number | null];
process.exitCode = code ?? 1;
