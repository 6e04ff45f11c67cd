import { buildDay, regionOrigins } from '#build-inputs.ts';
import type { Settings } from '#settings.ts';
import { withPressLock } from './lock.ts';
import { openSource, releasesFolder } from './open-press.ts';
import { unpin } from './pins.ts';
import type { RegionPlan } from './plan.ts';
import { goneAt, rollBack, withdrawnIn, type Withdrawn } from './rollback.ts';

/** Goes back to an earlier release without the desk. Returns what to tell the operator. */
export async function rollBackRegion(
  settings: Settings,
  region: string,
  wanted: number | undefined,
  reason: string | undefined,
): Promise<string> {
  const releases = releasesFolder(settings);
  return withPressLock(releases, async () => {
    const { withdrawn, warning } = lastKnownWithdrawals(settings, region);
    const live = rollBack(releases, region, wanted, withdrawn, reason === undefined ? {} : { reason });
    const held = `${region} shows release ${live} and is held there, whatever is published.`;
    return `${held}${warning}\nTo let it go: npm run press -- --release ${region}`;
  });
}

/** Lets a region that was rolled back follow the ledger again; the next run presses it. */
export async function letGo(settings: Settings, region: string): Promise<void> {
  const releases = releasesFolder(settings);
  await withPressLock(releases, async () => unpin(releases, region));
}

function lastKnownWithdrawals(settings: Settings, region: string): { withdrawn: Withdrawn; warning: string } {
  const gone = goneAt(releasesFolder(settings), region);
  const state = openSource(settings).lastKnown();
  if (state?.regions.some(({ slug }) => slug === region) !== true) {
    const warning = '\nThere is no copy of the ledger here: withdrawals later than the newest release may be missing.';
    return { withdrawn: { addresses: gone, media: new Set() }, warning };
  }
  const build = { day: buildDay(new Date()), origins: regionOrigins(state.regions, settings.SITES_PORT) };
  const withdrawn = withdrawnIn(state, region, build);
  return { withdrawn: { ...withdrawn, addresses: new Set([...withdrawn.addresses, ...gone]) }, warning: '' };
}

const mostShown = 40;

/** The impact of the next run in words: what each region would render, move and lose. */
export function impactText(plans: readonly RegionPlan[]): string {
  return plans.map(regionImpact).join('\n');
}

function regionImpact({ region, unchanged, full, pages, toRender, removed, site }: RegionPlan): string {
  if (unchanged) return `${region.slug}: nothing changes (${pages.size} pages)`;
  const counts = `${toRender.length} of ${pages.size} pages rendered${full ? ' (in full)' : ''}, ${removed.length} removed`;
  const lines = full
    ? []
    : [
        ...toRender.map((url) => `  render ${url}`),
        ...removed.map((url) => `  ${site.gone.includes(url) ? 'withdraw' : 'remove'} ${url}`),
      ];
  const rest = lines.length > mostShown ? [`  and ${lines.length - mostShown} more`] : [];
  return [`${region.slug}: ${counts}`, ...lines.slice(0, mostShown), ...rest].join('\n');
}
