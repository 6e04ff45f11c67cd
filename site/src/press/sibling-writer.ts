import { join } from 'node:path';
import type { Manifest } from './manifest.ts';
import type { ReleaseWriter } from './release-writer.ts';
import { hasSiblings, siblingPaths, siblingsOf } from './siblings.ts';

/** Puts the siblings of files into a release. */
export class SiblingWriter {
  readonly written: Manifest['compressed'] = {};
  readonly #target: ReleaseWriter;
  readonly #earlier: { folder: string; compressed: Manifest['compressed'] } | undefined;
  readonly #onWritten: (path: string, sha256: string) => void;

  /**
   * @param earlier the release of which files are taken over
   * @param onWritten is told of each sibling that was not taken over
   */
  constructor(
    target: ReleaseWriter,
    earlier: { folder: string; compressed: Manifest['compressed'] } | undefined,
    onWritten: (path: string, sha256: string) => void,
  ) {
    this.#target = target;
    this.#earlier = earlier;
    this.#onWritten = onWritten;
  }

  /** Makes the siblings of a file that is new. */
  make(path: string, bytes: Uint8Array): void {
    if (!hasSiblings(path, bytes.length)) return;
    for (const [sibling, smaller] of siblingsOf(path, bytes)) {
      if (sibling in this.written) continue;
      const { sha256 } = this.#target.write(sibling, smaller);
      this.written[sibling] = sha256;
      this.#onWritten(sibling, sha256);
    }
  }

  /** Takes over the siblings of a file that stands in the release; makes those that no earlier release has. */
  takeOver(path: string, size: number): void {
    if (!hasSiblings(path, size)) return;
    if (!siblingPaths(path).every((sibling) => this.#link(sibling))) this.make(path, this.#target.read(path));
  }

  #link(sibling: string): boolean {
    if (this.#earlier === undefined) return false;
    const { folder, compressed } = this.#earlier;
    const sha256 = compressed[sibling];
    if (sha256 === undefined || !this.#target.link(join(folder, sibling), sibling, { sha256 })) return false;
    this.written[sibling] = sha256;
    return true;
  }
}
