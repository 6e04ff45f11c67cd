import { toEnd, type Steps } from '#features/steps.ts';
import type { Manifest } from './manifest.ts';
import { planRegion, type PlanContext, type RegionPlan } from './plan.ts';
import { publicRelease } from './public-release.ts';
import type { Press, RunOptions } from './run.ts';
import { makeFiles } from './make-files.ts';
import type { FileUse, PressRegion, PublicState } from './site-source.ts';
import { unlessInterrupted } from './unless-interrupted.ts';

/** What a run would do, without doing it. */
export async function impact(press: Press, options: RunOptions = {}): Promise<RegionPlan[]> {
  const state = await press.source.pull();
  return chooseRegions(state, options.region).map((region) =>
    planOfRegion(press, state, region, publicRelease(press, region.slug)?.manifest),
  );
}

/**
 * The same, of which every file can be made: it does without those that cannot. Undefined when it was left for something
 * newer. Throws when the bytes of one cannot be asked for.
 */
export async function makeablePlan(
  press: Press,
  state: PublicState,
  region: PressRegion,
  current: Manifest | undefined,
  interrupted: () => boolean = () => false,
): Promise<RegionPlan | undefined> {
  const left = new Set<string>();
  for (;;) {
    const plan = await unlessInterrupted(stepsOfRegion(press, state, region, current), interrupted);
    if (!plan) return undefined;
    const unusable = plan.unchanged ? [] : await makeFiles(press.media, newFiles(plan, current));
    const still = unusable.find(({ sha256 }) => left.has(sha256));
    if (still) throw still;
    if (unusable.length === 0) return plan;
    for (const { sha256 } of unusable) left.add(sha256);
  }
}

function newFiles({ media, full }: RegionPlan, current: Manifest | undefined): FileUse[] {
  return [...media].flatMap(([path, use]) => (full || !(current && path in current.files) ? [use] : []));
}

/** What a run would make of a region, given the manifest of its public release. */
export function planOfRegion(
  press: Press,
  state: PublicState,
  region: PressRegion,
  current: Manifest | undefined,
): RegionPlan {
  return toEnd(stepsOfRegion(press, state, region, current));
}

/** The same, page by page. */
export function stepsOfRegion(
  press: Press,
  state: PublicState,
  region: PressRegion,
  current: Manifest | undefined,
): Steps<RegionPlan> {
  return planRegion(state, region, planContext(press, state), current);
}

export function planContext(press: Press, state: PublicState): PlanContext {
  return {
    day: press.today(),
    origins: press.originsOf(state.regions),
    unusable: press.media.unusable,
    renderer: press.renderer.hash,
  };
}

/** All regions, or one. */
export function chooseRegions({ regions }: PublicState, slug: string | undefined): readonly PressRegion[] {
  if (slug === undefined) return regions;
  const chosen = regions.filter((region) => region.slug === slug);
  if (chosen.length > 0) return chosen;
  const known = regions.map((region) => region.slug).join(', ');
  throw new Error(`There is no region ${slug} with a site. The regions are: ${known || 'none'}.`);
}
