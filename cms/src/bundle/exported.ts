import type { TextFile } from './folder';
import { type BundleProblem, Source } from './source';

/** Reads `exported.yaml`: by `type/id` the hash that an entry had in the desk when the bundle was exported. */
export function readExported(file: TextFile | undefined): { hashes: Map<string, string>; problems: BundleProblem[] } {
  if (file === undefined) return { hashes: new Map(), problems: [] };
  const source = new Source(file.path, file.text);
  const hashes = new Map<string, string>();
  for (const [key, cursor] of (source.broken ? undefined : source.root.map()) ?? []) {
    const hash = cursor.string();
    if (hash !== undefined) hashes.set(key, hash);
  }
  return { hashes, problems: source.problems };
}
