// For work on templates: the desk, and `astro dev` over the same page models, which shows a change at once.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { command } from './cli/command.ts';
import { stopChildren } from './start/children.ts';
import { buildAdmin, compileDesk, startDesk } from './start/desk.ts';
import { makeVarFolder, root, varFolder } from './start/folders.ts';
import { assertFree } from './start/ports.ts';
import { explainProblem } from './start/problem.ts';
import { claimRun, currentRun, noteRun, releaseRun } from './start/run-file.ts';

command(
  'npm run dev --',
  'For work on templates: the desk, and astro dev over the same page models, which shows a change at once.',
).parse();

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => undefined);
try {
  makeVarFolder();
  const deskPort = currentRun()?.desk?.port ?? (await bringUpDesk());
  const site = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev'], {
    cwd: join(root, 'site'),
    stdio: 'inherit',
    env: {
      ...process.env,
      PACTWERK_VAR: varFolder,
      CMS_URL: `http://127.0.0.1:${deskPort}`,
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
  await once(site, 'exit');
} catch (error) {
  console.error(explainProblem(error));
  process.exitCode = 1;
} finally {
  await stopChildren();
  releaseRun();
}

/** Starts a desk for as long as this command runs, where `npm start` has not started one. */
async function bringUpDesk(): Promise<number> {
  const port = Number(process.env['CMS_PORT'] || 1337);
  claimRun();
  await assertFree(port, '127.0.0.1', 'the desk', '--cms-port');
  console.log('Bringing up the desk …');
  await compileDesk();
  await buildAdmin();
  const desk = await startDesk(port, undefined);
  noteRun({ desk: { pid: desk.pid, port } });
  console.log(`The desk: http://localhost:${port}/admin`);
  return port;
}
