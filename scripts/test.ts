// Every test of the repository, cheap ones first: `npm test`, or `npm test -- <job> …` for some of them.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Argument } from 'commander';
import { command } from './cli/command.ts';
import { browserPath } from './test/browser.ts';

const root = join(import.meta.dirname, '..');

/** Job → what `pnpm` is to do. CI runs the same jobs by the same names. */
const jobs: Record<string, readonly string[]> = {
  check: ['run', 'check'],
  'shared-types': ['--filter', '@pactwerk/shared-types', 'run', 'test'],
  scripts: ['--filter', '@pactwerk/scripts', 'run', 'test'],
  site: ['--filter', '@pactwerk/site', 'run', 'test'],
  cms: ['--filter', '@pactwerk/cms', 'run', 'test'],
  demo: ['--filter', '@pactwerk/site', 'run', 'test:demo'],
  faults: ['--filter', '@pactwerk/scripts', 'run', 'test:faults'],
};

const { args: wanted } = command('npm test --', 'Runs every test of the repository, cheap ones first.')
  .addArgument(new Argument('[jobs...]', 'only these').choices(Object.keys(jobs)))
  .parse();
const names = wanted.length > 0 ? wanted : Object.keys(jobs);
const env = { ...process.env, CHROMIUM_PATH: await browserPath(), ASTRO_TELEMETRY_DISABLED: '1' };
const outcomes: { name: string; passed: boolean; seconds: number }[] = [];
for (const [index, name] of names.entries()) {
  console.log(`\n── ${index + 1}/${names.length} ${name} ${'─'.repeat(60 - name.length)}`);
  const began = performance.now();
  const passed = await run(jobs[name] ?? []);
  outcomes.push({ name, passed, seconds: Math.round((performance.now() - began) / 1000) });
}

console.log('');
for (const { name, passed, seconds } of outcomes) {
  console.log(`${passed ? 'passed' : 'FAILED'}  ${name.padEnd(14)} ${seconds} s`);
}
const failed = outcomes.filter(({ passed }) => !passed).map(({ name }) => name);
if (failed.length > 0) {
  console.error(`\nTo run only what failed: npm test -- ${failed.join(' ')}`);
  process.exitCode = 1;
}

async function run(args: readonly string[]): Promise<boolean> {
  const child = spawn('pnpm', args, { cwd: root, env, stdio: 'inherit', shell: process.platform === 'win32' });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code === 0;
}
