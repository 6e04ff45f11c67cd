import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { logsFolder, root, shown } from './folders.ts';
import { StartProblem } from './problem.ts';

const graceInMs = 10_000;
const leash = pathToFileURL(join(import.meta.dirname, 'leash.mjs')).href;
const running = new Set<Child>();

/** A program of ours to run on this Node. `name` is that of its log. */
export interface Program {
  name: string;
  script: string;
  args?: readonly string[];
  /** Folder to run in, from the repository's root. */
  folder?: string;
  env?: Readonly<Record<string, string | undefined>>;
  heapInMb?: number;
  /** Flags of Node itself. */
  nodeFlags?: readonly string[];
}

/** A running program: its log, and how it ended once it has. */
export interface Child {
  name: string;
  pid: number;
  log: string;
  process: ChildProcess;
  /** Resolves to the exit code, or to the name of the signal that ended it. */
  ended: Promise<string>;
}

/** Starts a program in a process group of its own, its output in `var/logs/<name>.log`. */
export function startChild({
  name,
  script,
  args = [],
  folder = '.',
  env = {},
  heapInMb,
  nodeFlags = [],
}: Program): Child {
  const log = join(logsFolder, `${name}.log`);
  if (existsSync(log)) renameSync(log, `${log}.1`);
  const output = openSync(log, 'a');
  const heap = heapInMb === undefined ? [] : [`--max-old-space-size=${heapInMb}`];
  const child = spawn(process.execPath, [...heap, ...nodeFlags, '--import', leash, resolve(root, script), ...args], {
    cwd: join(root, folder),
    stdio: ['ignore', output, output, 'ipc'],
    detached: process.platform !== 'win32',
    env: { ...process.env, NO_COLOR: '1', PACTWERK_PARENT: String(process.pid), ...env },
  });
  closeSync(output);
  const ended = new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
  const started: Child = { name, pid: child.pid ?? 0, log, process: child, ended };
  running.add(started);
  void ended.then(() => running.delete(started));
  return started;
}

/** Runs a program to its end; throws what went wrong, with its log's last words, when it fails. */
export async function runChild(program: Program, failure: string): Promise<void> {
  const child = startChild(program);
  const how = await child.ended;
  if (how !== 'exit code 0') throw childProblem(child, failure);
}

/** Waits for a sign of life of a child; throws when the child ends or the time is up before that. */
export async function untilReady(child: Child, isReady: () => Promise<boolean>, failure: string): Promise<void> {
  const limit = AbortSignal.timeout(180_000);
  let gone = false;
  void child.ended.then(() => {
    gone = true;
  });
  while (!(await isReady())) {
    if (gone) throw childProblem(child, failure);
    if (limit.aborted) throw childProblem(child, `${failure} It gave no sign of life for three minutes.`);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

/** What to tell of a child that failed: the last words of its log without stack lines, and where to read on. */
export function childProblem(child: Child, failure: string): StartProblem {
  const lines = readFileSync(child.log, 'utf8').trimEnd().split('\n');
  const words = lines
    .filter((line) => /\w/.test(line) && !/^\s+at |^\s*Stack trace:|^node:|^Node\.js v/.test(line))
    .slice(-6);
  return new StartProblem(
    failure,
    `The whole log is ${shown(child.log)}. When the cause is gone, run the command again: it goes on where it stopped.`,
    words.map((line) => line.slice(0, 200)),
  );
}

/** Ends every process that was started here, last one first, with its whole group. */
export async function stopChildren(): Promise<void> {
  const children = [...running].reverse();
  for (const child of children) {
    signalGroup(child, 'SIGTERM');
    const late = setTimeout(() => signalGroup(child, 'SIGKILL'), graceInMs);
    await child.ended;
    clearTimeout(late);
  }
}

function signalGroup(child: Child, signal: NodeJS.Signals): void {
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
  } catch (error) {
    // ESRCH: it ended by itself meanwhile.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
