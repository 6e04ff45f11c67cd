import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const leash = pathToFileURL(join(import.meta.dirname, '../start/leash.mjs')).href;

/** A program of ours in a process of its own, which does not outlive this one. */
export interface StartedProcess {
  child: ChildProcess;
  isOver: () => boolean;
  /** What it printed last. */
  lastWords: () => string;
}

export interface StartOptions {
  args?: readonly string[];
  /** Folder to run in. */
  folder?: string;
  varFolder: string;
  env?: Readonly<Record<string, string>>;
  nodeFlags?: readonly string[];
}

/** Starts a program; its output is appended to `logs/<name>.log` of its var folder. */
export function startProcess(name: string, script: string, options: StartOptions): StartedProcess {
  const { args = [], folder = process.cwd(), varFolder, env = {}, nodeFlags = [] } = options;
  const logs = join(varFolder, 'logs');
  mkdirSync(logs, { recursive: true });
  const log = join(logs, `${name}.log`);
  const output = openSync(log, 'a');
  const child = spawn(process.execPath, [...nodeFlags, '--import', leash, script, ...args], {
    cwd: folder,
    stdio: ['ignore', output, output, 'ipc'],
    env: {
      ...ownEnvironment(),
      NODE_ENV: 'production',
      NO_COLOR: '1',
      PACTWERK_PARENT: String(process.pid),
      PACTWERK_VAR: varFolder,
      LINK_CHECKS: 'no',
      ...env,
    },
  });
  closeSync(output);
  return {
    child,
    isOver: () => child.exitCode !== null || child.signalCode !== null,
    lastWords: () => readFileSync(log, 'utf8').split('\n').slice(-15).join('\n'),
  };
}

/** Without what the test runner sets for itself. */
function ownEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(VITEST|TEST$|VITE_)/.test(name)));
}
