import { constants, copyFileSync, mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { linkOrCopy } from './link-or-copy.ts';
import type { FileStamp } from './manifest.ts';
import { sha256 } from './model-hash.ts';
import { codeOf } from './releases.ts';

/**
 * Puts files into a new release and never over one that is there, since that may have other names. Where the folder is
 * that of an earlier release, what is the same stays where it is.
 */
export class ReleaseWriter {
  readonly #root: string;
  readonly #folders: Set<string>;
  /** Files of the earlier release that no file of the new one has taken the place of, with their sha256. */
  readonly #spare: Map<string, string>;

  /**
   * @param spare what stands in the folder, by path, with its sha256; the folder is made where it is empty
   * @param wanted paths of the new release: what else stands there goes first, for a file may be where a folder must be
   */
  constructor(root: string, spare: ReadonlyMap<string, string> = new Map(), wanted: ReadonlySet<string> = new Set()) {
    this.#root = root;
    this.#folders = new Set([root]);
    this.#spare = new Map(spare);
    mkdirSync(root, { recursive: true });
    for (const path of spare.keys()) if (!wanted.has(path) && !isAsset(path)) this.#remove(path);
  }

  write(path: string, content: string | Uint8Array): FileStamp {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const stamp = { sha256: sha256(bytes), size: bytes.length };
    if (!this.#stays(path, stamp)) writeFileSync(this.#place(path), bytes, { flag: 'wx' });
    return stamp;
  }

  read(path: string): Uint8Array {
    return readFileSync(join(this.#root, path));
  }

  copy(from: string, path: string): FileStamp {
    const to = this.#place(path);
    copyFileSync(from, to, constants.COPYFILE_EXCL);
    return { sha256: sha256(readFileSync(to)), size: statSync(to).size };
  }

  /** Links a file of a cache whose files never change. */
  take(from: string, path: string): FileStamp {
    const to = this.#place(path);
    linkOrCopy(from, to);
    return { sha256: sha256(readFileSync(to)), size: statSync(to).size };
  }

  /** Links a file of an earlier release, of which the manifest is trusted; false when it is not there any more. */
  link(from: string, path: string, stamp: Pick<FileStamp, 'sha256'>): boolean {
    if (this.#stays(path, stamp)) return true;
    try {
      linkOrCopy(from, this.#place(path));
      return true;
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return false;
      throw error;
    }
  }

  /** Takes away what is left of the earlier release. Call it when every file of the new one is there. */
  finish(): void {
    for (const path of this.#spare.keys()) this.#remove(path);
  }

  /** Whether the earlier release has the very file. */
  #stays(path: string, stamp: Pick<FileStamp, 'sha256'>): boolean {
    return this.#spare.get(path) === stamp.sha256 && this.#spare.delete(path);
  }

  #place(path: string): string {
    const file = join(this.#root, path);
    if (this.#spare.delete(path)) rmSync(file, { force: true });
    else this.#makeFolder(dirname(file));
    return file;
  }

  #makeFolder(folder: string): void {
    if (this.#folders.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
  }

  /** Removes a file, and the folders that are empty then. */
  #remove(path: string): void {
    this.#spare.delete(path);
    rmSync(join(this.#root, path), { force: true });
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
      try {
        rmdirSync(join(this.#root, folder));
        this.#folders.delete(join(this.#root, folder));
      } catch (error) {
        if (codeOf(error) === 'ENOTEMPTY') return;
        if (codeOf(error) !== 'ENOENT') throw error;
      }
    }
  }
}

/** Which assets of earlier releases are handed down is only known in the end. */
function isAsset(path: string): boolean {
  return path.startsWith('_astro/');
}
