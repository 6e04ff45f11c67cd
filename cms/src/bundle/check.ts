import { existsSync } from 'node:fs';
import { readFolder } from './folder';
import { type Bundle, readBundle } from './read';
import type { BundleProblem } from './source';
import type { Names } from './values';

/** Reads and checks a bundle on its own, without a database. */
export function checkBundle(folder: string, known?: Names): { bundle: Bundle; problems: BundleProblem[] } {
  if (!existsSync(folder))
    return {
      bundle: { entries: [], media: [] },
      problems: [{ file: folder, line: 1, column: 1, field: '', message: 'is not there' }],
    };
  return readBundle(readFolder(folder), known);
}
