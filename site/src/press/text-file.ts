import { sha256 } from './model-hash.ts';

/** A file beside the pages that is text, with the sha256 of its bytes. */
export interface TextFile {
  readonly text: string;
  readonly sha256: string;
}

export function textFile(text: string): TextFile {
  return { text, sha256: sha256(text) };
}
