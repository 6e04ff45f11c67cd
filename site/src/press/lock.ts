import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { linkOrCopy } from './link-or-copy.ts';
import { codeOf } from './releases.ts';

interface Holder {
  pid: number;
  /** When the process began, in the system's own clock; tells a process from a later one with the same id. */
  began: string;
}

/** Another press is at work on these releases. */
export class PressBusy extends Error {
  constructor(pid: number, lock: string) {
    super(`Another press (process ${pid}) is at work. Wait for it, or stop it; if it is no press, remove ${lock}.`);
    this.name = 'PressBusy';
  }
}

/**
 * Runs `work` while no other press of this machine does. Waits up to `patience` milliseconds for another one; a lock
 * whose process is gone is taken over. Throws `PressBusy`.
 */
export async function withPressLock<T>(releases: string, work: () => Promise<T>, patience = 60_000): Promise<T> {
  mkdirSync(releases, { recursive: true });
  const lock = join(releases, '.press.lock');
  const until = performance.now() + patience;
  for (let holder = tryLock(lock); holder !== undefined; holder = tryLock(lock)) {
    if (performance.now() >= until) throw new PressBusy(holder.pid, lock);
    await pause(50);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Takes the lock, or tells who has it. */
function tryLock(lock: string): Holder | undefined {
  // A link appears with its content, so nobody reads a lock that is half written.
  const own = `${lock}.${process.pid}`;
  writeFileSync(own, JSON.stringify({ pid: process.pid, began: beganOf(process.pid) ?? '' } satisfies Holder));
  try {
    linkOrCopy(own, lock);
    return undefined;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(own, { force: true });
  }
  const holder = readHolder(lock);
  if (holder === undefined) return { pid: 0, began: '' };
  if (isAtWork(holder)) return holder;
  removeStale(lock, holder);
  return holder;
}

/** Two presses may find one stale lock: only the lock that was judged goes away, a fresh one is put back. */
function removeStale(lock: string, judged: Holder): void {
  const aside = `${lock}.${process.pid}.stale`;
  try {
    renameSync(lock, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  const taken = readHolder(aside);
  if (taken?.pid === judged.pid && taken.began === judged.began) rmSync(aside, { force: true });
  else renameSync(aside, lock);
}

function readHolder(lock: string): Holder | undefined {
  try {
    const read: unknown = JSON.parse(readFileSync(lock, 'utf8'));
    if (typeof read !== 'object' || read === null || !('pid' in read) || typeof read.pid !== 'number') return undefined;
    return { pid: read.pid, began: 'began' in read ? String(read.began) : '' };
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isAtWork({ pid, began }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
  const now = beganOf(pid);
  return now === undefined || began === '' || now === began;
}

/** Start time of a process where the system tells it (Linux). */
function beganOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}
