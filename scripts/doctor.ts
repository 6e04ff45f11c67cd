// Looks at everything that `npm start` and `npm test` need, and says what is missing and how to get it.
import { closeSync, existsSync, openSync, readdirSync, readSync, statfsSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { buildDay } from '../site/src/build-inputs.ts';
import { securityTxtStates, securityTxtWarning } from '../site/src/press/security-txt-watch.ts';
import { command } from './cli/command.ts';
import { answers } from './start/desk.ts';
import { makeVarFolder, root, shown, varFolder } from './start/folders.ts';
import { assertFree } from './start/ports.ts';
import { StartProblem } from './start/problem.ts';
import { currentRun } from './start/run-file.ts';
import { browserPath } from './test/browser.ts';

command(
  'npm run doctor --',
  'Looks at everything that npm start and npm test need, and says what is missing and how to get it.',
).parse();

interface Finding {
  /** `hint`: only some commands need it. */
  state: 'good' | 'bad' | 'hint';
  text: string;
}

const good = (text: string): Finding => ({ state: 'good', text });
const bad = (text: string): Finding => ({ state: 'bad', text });
const hint = (text: string): Finding => ({ state: 'hint', text });
const run = currentRun();

const checks: [subject: string, check: () => Finding | Promise<Finding>][] = [
  ['Node', nodeVersion],
  ['dependencies', dependencies],
  ['disk', disk],
  ['runtime folder', runtimeFolder],
  ['secrets', secretsMode],
  ['sites', () => port(run?.sites?.port ?? Number(process.env['SITES_PORT'] || 4321), '/', run?.sites !== undefined)],
  ['desk', () => port(run?.desk?.port ?? Number(process.env['CMS_PORT'] || 1337), '/_health', run?.desk !== undefined)],
  [
    'previews',
    () =>
      port(run?.preview?.port ?? Number(process.env['PREVIEW_PORT'] || 4322), '/health', run?.preview !== undefined),
  ],
  ['database', database],
  ['security.txt', securityTxt],
  ['browser for tests', browser],
  ['PostgreSQL for tests', postgres],
];

const signs = { good: '✔', bad: '✖', hint: '·' };
for (const [subject, check] of checks) {
  const { state, text } = await check();
  console.log(`${signs[state]} ${subject.padEnd(21)} ${text}`);
  if (state === 'bad') process.exitCode = 1;
}

function nodeVersion(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const text = `${process.versions.node} on ${process.platform} ${process.arch}`;
  return major > 22 || (major === 22 && minor >= 18) ? good(text) : bad(`${text}; 22.18 or newer is needed`);
}

function dependencies(): Finding {
  return existsSync(join(root, 'node_modules/.pactwerk-installed'))
    ? good('installed')
    : hint('not installed by npm start yet; npm start or npm test does it');
}

function disk(): Finding {
  const { bavail, bsize } = statfsSync(root);
  const text = `${((bavail * bsize) / 1024 ** 3).toFixed(1)} GB left`;
  return bavail * bsize > 1024 ** 3 ? good(text) : bad(`${text}; make room`);
}

function runtimeFolder(): Finding {
  try {
    makeVarFolder();
    return good(varFolder);
  } catch (error) {
    return bad(error instanceof StartProblem ? `${error.message}. ${error.remedy}` : String(error));
  }
}

function secretsMode(): Finding {
  const file = join(varFolder, 'secrets.env');
  if (!existsSync(file)) return hint('none yet; the first start makes them');
  const mode = statSync(file).mode & 0o777;
  if (process.platform === 'win32' || mode === 0o600) return good(shown(file));
  return bad(`others may read ${shown(file)} (mode ${mode.toString(8)}): chmod 600 ${shown(file)}`);
}

async function port(number: number, path: string, ours: boolean): Promise<Finding> {
  if (ours) {
    const address = `http://127.0.0.1:${number}${path}`;
    return (await answers(address))
      ? good(`runs on port ${number}`)
      : bad(`should run, but ${address} does not answer`);
  }
  try {
    await assertFree(number, '127.0.0.1', 'this', 'npm start -- --port');
    return good(`does not run; port ${number} is free`);
  } catch {
    return hint(`does not run; port ${number} is used by another program`);
  }
}

async function database(): Promise<Finding> {
  const url = process.env['DATABASE_URL'];
  if (url) return postgresServer(new URL(url));
  const file = join(varFolder, 'cms.db');
  if (!existsSync(file)) return hint('SQLite, none yet; the first start makes it');
  const head = Buffer.alloc(15);
  const opened = openSync(file, 'r');
  readSync(opened, head);
  closeSync(opened);
  return head.toString('latin1') === 'SQLite format 3'
    ? good(`SQLite, ${shown(file)}`)
    : bad(`${shown(file)} is not a SQLite database`);
}

function postgresServer(url: URL): Promise<Finding> {
  const place = `${url.hostname}:${url.port || '5432'}`;
  return new Promise((resolve) => {
    const socket = connect({ host: url.hostname, port: Number(url.port || 5432), timeout: 3000 });
    const end = (finding: Finding) => {
      socket.destroy();
      resolve(finding);
    };
    socket.once('connect', () => end(good(`PostgreSQL answers at ${place}`)));
    socket.once('timeout', () => end(bad(`PostgreSQL at ${place} does not answer; look at DATABASE_URL`)));
    socket.once('error', (error) => end(bad(`PostgreSQL at ${place}: ${error.message}; look at DATABASE_URL`)));
  });
}

function securityTxt(): Finding {
  const states = securityTxtStates(join(varFolder, 'releases'), buildDay(new Date()));
  const ending = states.filter(({ endsSoon }) => endsSoon);
  if (ending.length > 0) return bad(ending.map(securityTxtWarning).join('\n'));
  if (states.length === 0) return hint('no site yet');
  const without = states.filter(({ expires }) => expires === undefined).map(({ region }) => region);
  if (without.length > 0)
    return hint(
      `none at ${without.join(', ')}: give the region, or the national one, a contact with an e-mail address`,
    );
  const first = states.map(({ expires }) => expires ?? '').sort()[0];
  return good(`of ${states.length} sites; the first expires on ${first}`);
}

async function browser(): Promise<Finding> {
  const path = await browserPath();
  return existsSync(path) ? good(path) : hint(`not found at ${path}; set CHROMIUM_PATH`);
}

function postgres(): Finding {
  const folder = '/usr/lib/postgresql';
  const version = existsSync(folder) ? readdirSync(folder).at(-1) : undefined;
  return version === undefined
    ? hint('no server installed; tests on PostgreSQL need one: apt-get install postgresql')
    : good(join(folder, version));
}
