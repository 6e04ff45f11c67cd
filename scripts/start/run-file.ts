import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { varFolder } from './folders.ts';
import { StartProblem } from './problem.ts';

/** What runs, for other commands: `var/run.json`. Parts are added as they come up. */
export interface Run {
  pid: number;
  desk?: { pid: number; port: number };
  press?: { pid: number; noticePort: number };
  sites?: { pid: number; port: number };
  preview?: { pid: number; port: number };
}

const file = join(varFolder, 'run.json');

/** Takes the runtime folder for this start; throws when another one runs in it. */
export function claimRun(): void {
  const other = readRun();
  if (other !== undefined && isAlive(other.pid)) {
    const desk = other.desk === undefined ? '' : `\n  desk   http://localhost:${other.desk.port}/admin`;
    const sites = other.sites === undefined ? '' : `\n  sites  http://localhost:${other.sites.port}/`;
    throw new StartProblem(
      `Pactwerk already runs here (process ${other.pid}).${sites}${desk}`,
      `Stop it with Ctrl+C in its own window, or with: kill ${other.pid}`,
    );
  }
  const orphan = [other?.desk, other?.press, other?.sites, other?.preview].find(
    (part) => part !== undefined && isAlive(part.pid),
  );
  if (orphan !== undefined) {
    throw new StartProblem(
      `An earlier start was cut off, and its process ${orphan.pid} is still ending.`,
      `Try again in a few seconds; if this stays: kill ${orphan.pid}`,
    );
  }
  rmSync(file, { force: true });
  try {
    writeFileSync(file, JSON.stringify({ pid: process.pid }), { flag: 'wx' });
  } catch {
    throw new StartProblem('Another npm start began at the same moment.', 'Look at its window.');
  }
}

/** Adds a part that came up. */
export function noteRun(part: Omit<Run, 'pid'>): void {
  writeFileSync(file, `${JSON.stringify({ pid: process.pid, ...readRun(), ...part }, null, 2)}\n`);
}

/** What runs in this runtime folder; undefined when nothing does. */
export function currentRun(): Run | undefined {
  const run = readRun();
  return run !== undefined && isAlive(run.pid) ? run : undefined;
}

/** Gives the runtime folder free, if it was this start that took it. */
export function releaseRun(): void {
  if (readRun()?.pid === process.pid) rmSync(file, { force: true });
}

function readRun(): Run | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Run;
  } catch {
    // Cut off while it was written: nothing to be learned from it.
    return undefined;
  }
}

/** Whether a process of ours has this id; after a restart of the machine the id may be another program's. */
function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  const commandLine = `/proc/${pid}/cmdline`;
  return !existsSync(commandLine) || /(start|dev)\.ts|leash\.mjs/.test(readFileSync(commandLine, 'utf8'));
}
