import { readFileSync } from 'node:fs';
import { sha256 } from './model-hash.ts';
import { codeOf } from './releases.ts';

/** Sha256 of a file's bytes; undefined when there is no such file. */
export function hashOfFile(file: string): string | undefined {
  try {
    return sha256(readFileSync(file));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}
