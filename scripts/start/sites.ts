import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChild, startChild, untilReady, type Child } from './children.ts';
import { logsFolder, varFolder } from './folders.ts';
import { answers } from './desk.ts';
import { buildWhenStale } from './stamp.ts';
import { pressNodeFlags } from '../press/node-flags.ts';

/** Where the press finds the desk, where it hears notices, and where readers will find the sites: their addresses say so. */
export interface PressPlace {
  deskPort: number;
  sitesPort: number;
  noticePort: number;
}

const script = 'scripts/press.ts';

/** Builds the Astro server bundle that renders the pages; false when it was up to date. */
export function buildRenderer(): Promise<boolean> {
  return buildWhenStale({
    stamp: 'site/dist/.renderer-built',
    output: 'site/dist/renderer',
    inputs: [
      'pnpm-lock.yaml',
      'site/package.json',
      'site/astro.config.ts',
      'site/src',
      'site/renderer',
      'site/public',
      'shared-types/src',
    ],
    build: () =>
      runChild(
        {
          name: 'renderer-build',
          script: 'site/node_modules/astro/bin/astro.mjs',
          args: ['build'],
          folder: 'site',
          env: { ...bareEnvironment(), PACTWERK_RENDERER: '1', ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
        },
        'The renderer of the sites could not be built.',
      ),
  });
}

/**
 * Astro writes into the bundle each variable of the environment whose name some code happens to use as a word: what is not
 * needed is taken away, so that the same source gives the same renderer on every machine.
 */
function bareEnvironment(): Record<string, undefined> {
  const needed = /^(PATH|HOME|USERPROFILE|SYSTEMROOT|TE?MP|TMPDIR|APPDATA|LOCALAPPDATA)$/i;
  return Object.fromEntries(
    Object.keys(process.env)
      .filter((name) => !needed.test(name))
      .map((name) => [name, undefined]),
  );
}

/** Presses every region once; answers what the press refused, one line each. A refused site stays as it was. */
export async function pressOnce(place: PressPlace): Promise<string[]> {
  const name = 'press-once';
  await runChild(
    { name, script, nodeFlags: pressNodeFlags, args: ['--once', '--keep-going'], env: pressEnv(place) },
    'The sites could not be pressed.',
  );
  const lines = readFileSync(join(logsFolder, `${name}.log`), 'utf8').split('\n');
  return lines.filter((line) => line.includes(' ERROR '));
}

/** Starts the press that follows publications, and waits until it hears notices. */
export async function startPress(place: PressPlace): Promise<Child> {
  const press = startChild({
    name: 'press',
    script,
    nodeFlags: pressNodeFlags,
    args: ['--watch'],
    env: pressEnv(place),
  });
  await untilReady(press, saidReady(press), 'The press did not begin to watch.');
  return press;
}

/** Starts the server of the sites and waits until the index answers. */
export async function startSites(port: number, portPerRegion: boolean): Promise<Child> {
  const sites = startChild({
    name: 'sites',
    script: 'scripts/serve.ts',
    args: portPerRegion ? ['--ports'] : [],
    env: { PACTWERK_VAR: varFolder, SITES_PORT: String(port) },
  });
  await untilReady(sites, () => answers(`http://127.0.0.1:${port}/`), 'The server of the sites did not come up.');
  return sites;
}

/** Starts the process that shows previews of drafts, and waits until it can be asked. */
export async function startPreview(place: Omit<PressPlace, 'noticePort'>, port: number): Promise<Child> {
  const preview = startChild({
    name: 'preview',
    script: 'scripts/preview.ts',
    args: ['--port', String(port)],
    env: pressEnv({ ...place, noticePort: 0 }),
  });
  await untilReady(preview, saidReady(preview), 'The previews did not come up.');
  return preview;
}

function pressEnv({ deskPort, sitesPort, noticePort }: PressPlace): Record<string, string> {
  return {
    PACTWERK_VAR: varFolder,
    CMS_URL: `http://127.0.0.1:${deskPort}`,
    SITES_PORT: String(sitesPort),
    NOTICE_PORT: String(noticePort),
    NODE_ENV: 'production',
  };
}

function saidReady(child: Child): () => Promise<boolean> {
  let ready = false;
  child.process.on('message', (message) => {
    if (message === 'ready') ready = true;
  });
  return () => Promise.resolve(ready);
}
