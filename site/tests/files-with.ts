import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Every file under a folder that holds a word, in its path or its bytes. Desk and press may be at work there, and take away
 * locks and releases that they are done with: what goes meanwhile holds nothing.
 */
export function filesWith(folder: string, word: string): string[] {
  return filesUnder(folder).filter(
    (file) => file.includes(word) || unlessGone(() => readFileSync(file).includes(word), false),
  );
}

function filesUnder(folder: string): string[] {
  const entries = unlessGone(() => readdirSync(folder, { withFileTypes: true }), []);
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(path);
    return entry.isFile() ? [path] : [];
  });
}

function unlessGone<T>(look: () => T, otherwise: T): T {
  try {
    return look();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return otherwise;
    throw error;
  }
}
