import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { currentRelease, regionFolder, regionsIn } from './releases.ts';
import type { Press, RegionOutcome, RunOptions } from './run.ts';
import type { PublicState } from './site-source.ts';

/** A region that has a site no longer is closed: its releases stay, `current` goes. */
export function closeOthers(press: Press, state: PublicState, options: RunOptions): RegionOutcome[] {
  const { releases, log } = press;
  const present = new Set(state.regions.map((region) => region.slug));
  const open = regionsIn(releases).filter((region) => currentRelease(releases, region) !== undefined);
  const toClose = open.filter((region) => !present.has(region));
  if (toClose.length > 0 && present.size === 0 && options.allowSmaller !== true) {
    throw new Error(
      `The ledger names no region with a site, while ${open.join(', ')} are public; they stay as they are. ` +
        'If they must close: npm run press -- --once --allow-smaller',
    );
  }
  return toClose.map((region) => {
    const number = currentRelease(releases, region);
    rmSync(join(regionFolder(releases, region), 'current'), { force: true });
    log.warn({ region, release: number }, `${region} has no site any more: it is closed. Its releases are kept.`);
    return { region, state: 'closed', release: undefined, rendered: 0 };
  });
}
