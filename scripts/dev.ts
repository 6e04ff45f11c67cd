// For work on templates: the desk, and `astro dev` over the same page models, which shows a change at once.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { command, portNumber } from './cli/command.ts';
import { stopChildren } from './start/children.ts';
import { buildAdmin, compileDesk, startDesk } from './start/desk.ts';
import { makeVarFolder, root, varFolder } from './start/folders.ts';
import { assertFree } from './start/ports.ts';
import { explainProblem } from './start/problem.ts';
import { claimRun, currentRun, noteRun, releaseRun } from './start/run-file.ts';
import { buildRenderer, startPreview } from './start/sites.ts';
import { untilStopped } from './start/stop-signals.ts';

const options = command(
  'npm run dev --',
  'For work on templates: the desk, and astro dev over the same page models, which shows a change at once.',
)
  .option('--port <n>', 'port of the sites (default 4321, or SITES_PORT)', portNumber)
  .option('--cms-port <n>', 'port of the desk, where none runs (default 1337, or CMS_PORT)', portNumber)
  .option('--preview-port <n>', 'port of the previews, where none run (default 4322, or PREVIEW_PORT)', portNumber)
  .parse()
  .opts<{ port?: number; cmsPort?: number; previewPort?: number }>();
const previewPort = options.previewPort ?? Number(process.env['PREVIEW_PORT'] || 4322);
const sitesPort = options.port ?? Number(process.env['SITES_PORT'] || 4321);
const stopped = untilStopped();
let site: ChildProcess | undefined;

process.exitCode = await main();
process.exit();

async function main(): Promise<number> {
  try {
    return await Promise.race([develop(), stopped.then(() => 0)]);
  } catch (error) {
    console.error(explainProblem(error));
    return 1;
  } finally {
    site?.kill();
    await stopChildren();
    releaseRun();
  }
}

/** Runs until `astro dev` ends; answers its exit code. */
async function develop(): Promise<number> {
  makeVarFolder();
  await assertFree(sitesPort, '127.0.0.1', 'the sites', 'npm run dev -- --port');
  const deskPort = currentRun()?.desk?.port ?? (await bringUpDesk());
  console.log(`The sites: http://<region>.localhost:${sitesPort}/`);
  site = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', String(sitesPort)], {
    cwd: join(root, 'site'),
    stdio: 'inherit',
    env: {
      ...process.env,
      PACTWERK_VAR: varFolder,
      CMS_URL: `http://127.0.0.1:${deskPort}`,
      SITES_PORT: String(sitesPort),
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
  const [code] = (await once(site, 'exit')) as [number | null];
  return code ?? 1;
}

/** Starts a desk for as long as this command runs, where `npm start` has not started one. */
async function bringUpDesk(): Promise<number> {
  const port = options.cmsPort ?? Number(process.env['CMS_PORT'] || 1337);
  claimRun();
  await assertFree(port, process.env['CMS_HOST'] || '127.0.0.1', 'the desk', 'npm run dev -- --cms-port');
  console.log('Bringing up the desk …');
  await compileDesk();
  await buildAdmin();
  await assertFree(previewPort, '127.0.0.1', 'the previews', 'npm run dev -- --preview-port');
  const desk = await startDesk(port, previewPort, undefined);
  noteRun({ desk: { pid: desk.pid, port } });
  await buildRenderer();
  const preview = await startPreview({ deskPort: port, sitesPort }, previewPort);
  noteRun({ preview: { pid: preview.pid, port: previewPort } });
  console.log(`The desk: http://localhost:${port}/admin`);
  return port;
}
