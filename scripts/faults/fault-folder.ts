import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';

/** A number of the environment, by which `pnpm faults` says how much is done. */
export function amount(name: string, few: number): number {
  return Number(process.env[name] ?? few);
}

/** Where the random numbers of every test begin. */
export const seed = amount('FAULT_SEED', 20_261_126);

/** A copy of the var folder with the first content, for one test. */
export function faultFolder(parent = tmpdir()): string {
  const folder = mkdtempSync(join(parent, 'pactwerk-fault-'));
  cpSync(inject('firstVar'), folder, { recursive: true });
  return folder;
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
