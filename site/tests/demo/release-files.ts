import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Every file of a release folder by path. */
export function filesOf(release: string): Map<string, Buffer> {
  const entries = readdirSync(release, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.map((file) => [relative(release, file), readFileSync(file)]));
}
