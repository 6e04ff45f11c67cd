import type { MediaStore } from './media.ts';
import type { FileUse } from './site-source.ts';
import { UnusableFile } from './unusable-file.ts';

/** Makes files beside each other. Resolves to those that cannot be used; throws when one fails for another reason. */
export async function makeFiles(media: MediaStore, uses: readonly FileUse[]): Promise<UnusableFile[]> {
  const made = await Promise.allSettled(uses.map((use) => media.fileFor(use)));
  const failed = made.filter((one) => one.status === 'rejected').map(({ reason }): unknown => reason);
  const other = failed.find((reason) => !(reason instanceof UnusableFile));
  if (other !== undefined) throw other;
  return failed.filter((reason) => reason instanceof UnusableFile);
}
