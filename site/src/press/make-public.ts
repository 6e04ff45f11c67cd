import { renameSync, rmSync } from 'node:fs';
import { assemble, buildingFolder, type Candidate, type KeptRelease, type Tools } from './assemble.ts';
import type { RegionPlan } from './plan.ts';
import { releaseToCheck } from './release-to-check.ts';
import { releaseFolder } from './releases.ts';
import type { Press } from './run.ts';
import { swap } from './swap.ts';
import { ReleaseRefused, verification } from './verify.ts';

/** A release that is public now, and how long it was looked at before. */
export interface MadePublic extends Candidate {
  readonly verifySeconds: number;
}

/**
 * Builds a release, looks at it and makes it public. Throws ReleaseRefused, or why it cannot be built; the site then stays as
 * it is and nothing is left of the attempt. The caller holds the press lock.
 */
export async function makePublic(
  press: Press,
  plan: RegionPlan,
  number: number,
  current: KeptRelease | undefined,
  { allowSmaller = false, indexNow }: { allowSmaller?: boolean | undefined; indexNow?: Tools['indexNow'] } = {},
): Promise<MadePublic> {
  const { releases, renderer } = press;
  const { slug } = plan.region;
  const folder = buildingFolder(releases, slug, number);
  const checks = verification(releaseToCheck(plan, renderer, folder, current?.manifest, allowSmaller));
  try {
    const candidate = await assemble(plan, number, releases, { ...press, verification: checks, indexNow }, current);
    const problems = checks.problems();
    if (problems.length > 0) throw new ReleaseRefused(slug, number, problems);
    renameSync(candidate.folder, releaseFolder(releases, slug, number));
    swap(releases, slug, number);
    return { ...candidate, verifySeconds: checks.seconds() };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}
