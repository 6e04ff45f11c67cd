import type { Check, CheckedRelease, Problem } from './check.ts';

/** What was written stands on disk byte for byte: a full or failing disk is found before the release is public. */
export function fileHashes({ hashOf }: CheckedRelease): Check {
  const written = new Map<string, string>();
  return {
    file(path, sha256) {
      written.set(path, sha256);
    },
    problems: () => [...written].flatMap(([path, sha256]): Problem[] => wrong(path, sha256, hashOf(path))),
  };
}

function wrong(path: string, wanted: string, found: string | undefined): Problem[] {
  if (found === wanted) return [];
  const message = found === undefined ? 'is missing' : 'is not what was released';
  return [{ url: `/${path}`, message: `${message}: look at the disk` }];
}
