// Brings up the desk and the sites, and keeps them until it is told to stop. Begun by scripts/launch.mjs.
import { appendFileSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { Listr, PRESET_TIMER, type ListrTask } from 'listr2';
import { childProblem, stopChildren, type Child } from './start/children.ts';
import { buildAdmin, compileDesk, demoIsDone, importDemo, startDesk } from './start/desk.ts';
import { logsFolder, makeVarFolder, secretLines, shown, varFolder } from './start/folders.ts';
import { answerFlags } from './start/options.mjs';
import { assertFree, freePort } from './start/ports.ts';
import { explainProblem, StartProblem } from './start/problem.ts';
import { report } from './start/report.ts';
import { claimRun, noteRun, releaseRun } from './start/run-file.ts';
import { untilStopped } from './start/stop-signals.ts';
import { buildRenderer, pressOnce, startPress, startPreview, startSites } from './start/sites.ts';

const options = answerFlags(process.argv.slice(2));
const deskPort = options.cmsPort ?? Number(process.env['CMS_PORT'] || 1337);
const sitesPort = options.port ?? Number(process.env['SITES_PORT'] || 4321);
const previewPort = options.previewPort ?? Number(process.env['PREVIEW_PORT'] || 4322);
const neededInMb = 500;
const children: Child[] = [];
const refused: string[] = [];
let noticePort = 0;

const stopped = untilStopped();

const tasks: ListrTask[] = [
  { title: 'Look at ports, disk and earlier starts', task: lookAround },
  whenStale('Compile the desk', compileDesk),
  whenStale('Build the screens of the desk (about a minute)', buildAdmin),
  {
    title: 'Bring in the demo content',
    skip: () =>
      options.demo ? demoIsDone() && 'Bring in the demo content: done before' : 'No demo content: --no-demo',
    task: importDemo,
  },
  { title: 'Start the desk', task: bringUpDesk },
  whenStale('Build the renderer of the sites', buildRenderer),
  { title: 'Press the sites of all regions', task: pressAll },
  {
    title: 'Follow publications',
    skip: () => !options.watch && 'Publications are not followed: --no-watch',
    task: bringUpPress,
  },
  { title: 'Serve the sites', task: bringUpSites },
  { title: 'Show previews of drafts', task: bringUpPreview },
];

process.exitCode = await main();
process.exit();

async function main(): Promise<number> {
  try {
    makeVarFolder();
    claimRun();
    const list = new Listr(tasks, {
      registerSignalListeners: false,
      fallbackRendererCondition: () => !process.stdout.isTTY,
      fallbackRenderer: 'simple',
      rendererOptions: { showErrorMessage: false, collapseErrors: false, timer: PRESET_TIMER },
      fallbackRendererOptions: { timer: PRESET_TIMER },
    });
    const early = await Promise.race([list.run().then(() => undefined), stopped]);
    if (early === undefined) {
      report({ deskPort, sitesPort, options, refused, secrets: secretLines() });
      await Promise.race([stopped, ...children.map(untilItFails)]);
    }
    console.log('\nStopping …');
    return 0;
  } catch (error) {
    explain(error);
    return 1;
  } finally {
    await stopChildren();
    releaseRun();
  }
}

async function lookAround(): Promise<void> {
  await assertFree(sitesPort, '127.0.0.1', 'the sites', 'npm start -- --port');
  await assertFree(deskPort, process.env['CMS_HOST'] || '127.0.0.1', 'the desk', 'npm start -- --cms-port');
  await assertFree(previewPort, '127.0.0.1', 'the previews', 'npm start -- --preview-port');
  noticePort = Number(process.env['NOTICE_PORT']) || (await freePort());
  const { bavail, bsize } = statfsSync(varFolder);
  const free = (bavail * bsize) / 1024 ** 2;
  if (free >= neededInMb) return;
  throw new StartProblem(
    `The disk that holds ${varFolder} has ${Math.floor(free)} MB left; ${neededInMb} MB are needed.`,
    'Make room, or name a folder on another disk in PACTWERK_VAR.',
  );
}

async function bringUpDesk(): Promise<void> {
  const desk = await startDesk(deskPort, previewPort, options.watch ? noticePort : undefined);
  children.push(desk);
  noteRun({ desk: { pid: desk.pid, port: deskPort } });
}

async function pressAll(_: unknown, task: { title: string }): Promise<void> {
  refused.push(...(await pressOnce({ deskPort, sitesPort, noticePort })));
  if (refused.length > 0) task.title = `${task.title}: ${refused.length} refused, see below`;
}

async function bringUpPress(): Promise<void> {
  const press = await startPress({ deskPort, sitesPort, noticePort });
  children.push(press);
  noteRun({ press: { pid: press.pid, noticePort } });
}

async function bringUpSites(): Promise<void> {
  const sites = await startSites(sitesPort, options.ports);
  children.push(sites);
  noteRun({ sites: { pid: sites.pid, port: sitesPort } });
}

async function bringUpPreview(): Promise<void> {
  const preview = await startPreview({ deskPort, sitesPort }, previewPort);
  children.push(preview);
  noteRun({ preview: { pid: preview.pid, port: previewPort } });
}

function whenStale(title: string, build: () => Promise<boolean>): ListrTask {
  return {
    title,
    task: async (_, task) => {
      if (!(await build())) task.title = `${title}: up to date`;
    },
  };
}

async function untilItFails(child: Child): Promise<never> {
  const how = await child.ended;
  throw childProblem(child, `The ${child.name} stopped by itself (${how}), so everything is stopped.`);
}

function explain(error: unknown): void {
  console.error(explainProblem(error));
  if (error instanceof StartProblem) return;
  const log = join(logsFolder, 'start.log');
  appendFileSync(log, `${new Date().toISOString()} ${error instanceof Error ? error.stack : String(error)}\n`);
  console.error(`→ Details are in ${shown(log)}. Run npm start again: it goes on where it stopped.`);
}
