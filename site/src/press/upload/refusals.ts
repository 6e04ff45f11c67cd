import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteFileName, siteFileSchema } from '../host-files.ts';
import type { Manifest } from '../manifest.ts';
import { suddenlyLost } from '../verify/site-size.ts';
import type { Destination, StoredFile } from './destination.ts';

const untouched = 'Nothing was changed.';

/** Throws when a place holds the site of another region, or files of somebody else: an upload deletes what it does not know. */
export function refuseForeign(
  { name }: Destination,
  { region }: Manifest,
  there: ReadonlyMap<string, StoredFile>,
  owner: string | undefined,
): void {
  if (owner === region || there.size === 0) return;
  const holds = owner === undefined ? `${there.size} files that no upload put there` : `the site of ${owner}`;
  throw new Error(`${name} holds ${holds}. ${untouched} To replace them by the site of ${region}: --take-over`);
}

/** Throws when a place already shows a later state of the same ledger, such as when two runs overtook each other. */
export function refuseOlder({ name }: Destination, release: Manifest, uploaded: Manifest | undefined): void {
  if (uploaded === undefined || uploaded.inputs.epoch !== release.inputs.epoch) return;
  const [there, ours] = [uploaded.inputs.position, release.inputs.position];
  if (ours >= there) return;
  throw new Error(
    `${name} shows what was public at position ${there}, this release is of position ${ours}. ${untouched} ` +
      'To go back to it: --allow-older',
  );
}

/** Throws when many pages would go that nobody withdrew or moved. */
export function refuseSmaller(
  { name }: Destination,
  release: Manifest,
  uploaded: Manifest | undefined,
  folder: string,
): void {
  if (uploaded === undefined) return;
  const { gone, redirects } = siteFileSchema.parse(JSON.parse(readFileSync(join(folder, siteFileName), 'utf8')));
  const went = new Set([...gone, ...Object.keys(redirects)]);
  const before = Object.keys(uploaded.pages);
  const lost = suddenlyLost(before, (url) => url in release.pages || went.has(url));
  if (lost.length === 0) return;
  throw new Error(
    `${name} would lose ${lost.length} of ${before.length} pages that nobody withdrew or moved, ` +
      `such as ${lost.slice(0, 3).join(', ')}. ${untouched} If that is right: --allow-smaller`,
  );
}
