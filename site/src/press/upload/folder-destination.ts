import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { codeOf } from '../releases.ts';
import type { Destination } from './destination.ts';

/** A folder that a host serves, or that its own tool uploads. Cache rules of files stand in `_headers`. */
export function folderDestination(folder: string): Destination {
  const place = (path: string) => join(folder, ...path.split('/'));
  return {
    name: folder,
    async list() {
      if (!existsSync(folder)) return new Map();
      const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      return new Map(
        entries.map((entry) => {
          const file = join(entry.parentPath, entry.name);
          const md5 = createHash('md5').update(readFileSync(file)).digest('hex');
          return [relative(folder, file).split(sep).join('/'), { md5 }];
        }),
      );
    },
    async read(path) {
      try {
        return readFileSync(place(path));
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return undefined;
        throw error;
      }
    },
    async put({ path, bytes }) {
      const file = place(path);
      mkdirSync(dirname(file), { recursive: true });
      const temporary = `${file}.pactwerk-part`;
      writeFileSync(temporary, bytes);
      renameSync(temporary, file);
    },
    async remove(path) {
      rmSync(place(path), { force: true });
      removeEmptyFolders(folder, dirname(place(path)));
    },
  };
}

function removeEmptyFolders(root: string, from: string): void {
  for (let folder = from; folder.startsWith(join(root, sep)); folder = dirname(folder)) {
    if (readdirSync(folder).length > 0) return;
    rmdirSync(folder);
  }
}
