import { constants, copyFileSync, linkSync } from 'node:fs';

/** What a file system answers that cannot give a file another name: too many names, another disk, no hard links. */
const cannotLink = new Set(['EMLINK', 'EXDEV', 'EPERM', 'ENOTSUP', 'EOPNOTSUPP']);

/** Gives a file a second name by a hard link, or copies it where that cannot be. Never writes over an existing file. */
export function linkOrCopy(from: string, to: string, link: typeof linkSync = linkSync): void {
  try {
    link(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && cannotLink.has(String(error.code)))) throw error;
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  }
}
