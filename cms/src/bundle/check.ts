import { existsSync } from 'node:fs';
import { readFolder } from './folder';
import { type Bundle, readBundle } from './read';
import type { BundleProblem } from './source';

/** Reads and checks a bundle on its own, without a database. */
export function checkBundle(folder: string): { bundle: Bundle; problems: BundleProblem[] } {
  if (!existsSync(folder))
    return {
      bundle: { entries: [], media: [] },
      problems: [{ file: folder, line: 1, column: 1, field: '', message: 'is not there', severity: 'refuse' }],
    };
  return readBundle(readFolder(folder));
}
