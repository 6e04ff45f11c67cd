import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { StartProblem } from './problem.ts';

export const root = join(import.meta.dirname, '../..');

// Settings of the machine stand above those of .env.
if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));

/** Absolute path of the runtime folder: everything that is not code. */
export const varFolder = resolve(root, process.env['PACTWERK_VAR'] || 'var');
export const logsFolder = join(varFolder, 'logs');

/** Makes the runtime folder; says in words why it cannot be made. */
export function makeVarFolder(): void {
  try {
    mkdirSync(logsFolder, { recursive: true });
  } catch (error) {
    throw new StartProblem(
      `The folder ${varFolder} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
      'Give this user the right to write there, or name another folder in PACTWERK_VAR.',
    );
  }
}

/** A path as a person in the repository would write it. */
export function shown(path: string): string {
  const short = relative(root, path);
  return short.startsWith('..') ? path : short;
}

/** The lines of `var/secrets.env`: what the desk made on its first start. */
export function secretLines(): Record<string, string> {
  const file = join(varFolder, 'secrets.env');
  if (!existsSync(file)) return {};
  const lines = readFileSync(file, 'utf8').matchAll(/^([A-Z0-9_]+)=(.*)$/gm);
  return Object.fromEntries(Array.from(lines, ([, name = '', value = '']) => [name, value]));
}
