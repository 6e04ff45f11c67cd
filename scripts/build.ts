// Builds the renderer and brings the releases of all regions up to date. See --help.
import { command } from './cli/command.ts';
import { pressNodeFlags } from './press/node-flags.ts';
import { runChild, stopChildren } from './start/children.ts';
import { makeVarFolder, varFolder } from './start/folders.ts';
import { explainProblem } from './start/problem.ts';
import { currentRun } from './start/run-file.ts';
import { buildRenderer } from './start/sites.ts';

const { renderer: rendererOnly } = command(
  'npm run build --',
  'Builds the renderer and brings the releases of all regions up to date: what a host needs to serve.',
)
  .option('--renderer', 'build the renderer alone', false)
  .parse()
  .opts<{ renderer: boolean }>();
const desk = currentRun()?.desk;
const env = {
  PACTWERK_VAR: varFolder,
  ...(desk === undefined ? {} : { CMS_URL: `http://127.0.0.1:${desk.port}` }),
};

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stopChildren());
try {
  makeVarFolder();
  console.log((await buildRenderer()) ? 'The renderer is built.' : 'The renderer is up to date.');
  if (!rendererOnly) {
    await runChild(
      { name: 'press-once', script: 'scripts/press.ts', nodeFlags: pressNodeFlags, args: ['--once'], env },
      'Not every site could be pressed.',
    );
    console.log(`The sites are in ${varFolder}/releases.`);
  }
} catch (error) {
  console.error(explainProblem(error));
  process.exitCode = 1;
}
