// Looks at every page of the demo in light and dark, from left to right and from right to left. See --help.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { command } from './cli/command.ts';
import { browserPath } from './test/browser.ts';

const program = command(
  'pnpm check:a11y',
  'Looks at every page of the demo in light and dark, from left to right and from right to left: axe, html-validate, ' +
    'reflow at 320 pixels and spaced text. It takes about half an hour; npm test looks at every page once and at each kind ' +
    'in all four ways. With DEMO_VAR set to the var folder of a demo that runs, that one is looked at.',
)
  .option('--region <slug>', 'the site of one region alone')
  .option('--no-keep', 'leave the results that accessibility statements name as they are')
  .parse();
const { keep, region = '' } = program.opts<{ keep: boolean; region?: string }>();

const site = join(import.meta.dirname, '../site');
const vitest = join(site, 'node_modules/vitest/vitest.mjs');
const child = spawn(
  process.execPath,
  [vitest, 'run', '--config', 'vitest.a11y.config.ts', '--disable-console-intercept'],
  {
    cwd: site,
    stdio: 'inherit',
    env: {
      ...process.env,
      CHROMIUM_PATH: await browserPath(),
      ASTRO_TELEMETRY_DISABLED: '1',
      A11Y_KEEP: keep ? '1' : '0',
      A11Y_REGION: region,
    },
  },
);
const end = (signal: NodeJS.Signals) => child.kill(signal);
process.on('SIGINT', end).on('SIGTERM', end);
const [code] = (await once(child, 'exit')) as [number | null];
process.exitCode = code ?? 1;
