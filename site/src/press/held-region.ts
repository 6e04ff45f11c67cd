import { readManifest } from './manifest.ts';
import { pinOf } from './pins.ts';
import type { PlanContext } from './plan.ts';
import { heldDetail } from './receipt.ts';
import { currentRelease, keptReleases, releaseFolder } from './releases.ts';
import { reapplyWithdrawals, withdrawnIn } from './rollback.ts';
import type { Press, RegionOutcome } from './run.ts';
import type { PressRegion, PublicState } from './site-source.ts';
import { tell } from './tell.ts';

/** Keeps a region at the release of its rollback, without what was withdrawn since. */
export async function holdRegion(
  press: Press,
  state: PublicState,
  { slug }: PressRegion,
  context: PlanContext,
): Promise<RegionOutcome> {
  const { releases, log } = press;
  const restored = reapplyWithdrawals(releases, slug, withdrawnIn(state, slug, context));
  if (restored !== undefined)
    log.info({ region: slug, release: restored }, `${slug}: release ${restored} takes off what was withdrawn`);
  const number = restored ?? currentRelease(releases, slug);
  log.info(
    { region: slug, release: number },
    `${slug} is held at release ${number}. To let it go: npm run press -- --release ${slug}`,
  );
  const pin = pinOf(releases, slug);
  if (pin === undefined || number === undefined) throw new Error(`${slug} is held at a release that it has not.`);
  const { position } = readManifest(releaseFolder(releases, slug, number)).inputs;
  await tell(press, {
    region: slug,
    epoch: state.epoch,
    position: state.position,
    state: 'held',
    release: number,
    detail: heldDetail(pin, position, keptReleases(releases, slug)),
  });
  return { region: slug, state: 'pinned', release: number, rendered: 0 };
}
