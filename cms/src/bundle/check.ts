import { readFolder } from './folder';
import { type Bundle, readBundle } from './read';
import type { BundleProblem } from './source';

/** Reads and checks a bundle on its own, without a database. */
export function checkBundle(folder: string): { bundle: Bundle; problems: BundleProblem[] } {
  return readBundle(readFolder(folder));
}
