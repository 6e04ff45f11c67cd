import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { root } from './folders.ts';

const notSources = new Set(['node_modules', 'dist', '.astro', '.cache', 'tests', 'types']);

/** Something that is built from files of the repository and need not be built again while they stay the same. */
export interface Build {
  /** Written after a build that succeeded, so that a build which broke off is done again. */
  stamp: string;
  /** What is built; when it is gone it is built again. */
  output: string;
  /** Files and folders, from the repository's root. */
  inputs: readonly string[];
  build(): Promise<void>;
}

/** Builds when an input changed since the last build that succeeded; false when nothing had to be done. */
export async function buildWhenStale({ stamp, output, inputs, build }: Build): Promise<boolean> {
  const file = resolve(root, stamp);
  const wanted = hashOf(inputs);
  const complete = existsSync(resolve(root, output)) && existsSync(file);
  if (complete && readFileSync(file, 'utf8') === wanted) return false;
  rmSync(file, { force: true });
  await build();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, wanted);
  return true;
}

/** One hash over names and contents of all these files; tests and what programs made are left out. */
function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths.flatMap(filesBelow)) {
    hash.update(`\0${path}\0`).update(readFileSync(resolve(root, path)));
  }
  return hash.digest('hex');
}

function filesBelow(path: string): string[] {
  const absolute = resolve(root, path);
  if (!existsSync(absolute)) return [];
  if (!statSync(absolute).isDirectory()) return [path];
  return readdirSync(absolute)
    .sort()
    .filter((name) => !notSources.has(name) && !/\.test\.tsx?$/.test(name))
    .flatMap((name) => filesBelow(`${path}/${name}`));
}
