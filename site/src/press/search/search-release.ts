import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tools } from '../assemble.ts';
import { withPressLock } from '../lock.ts';
import { makePublic } from '../make-public.ts';
import type { Manifest } from '../manifest.ts';
import { sha256 } from '../model-hash.ts';
import { pagePath } from '../page-path.ts';
import { pinOf } from '../pins.ts';
import type { RegionPlan } from '../plan.ts';
import { publicRelease } from '../public-release.ts';
import { liveDetail } from '../receipt.ts';
import { tidyReleases } from '../retention.ts';
import { planOfRegion, stepsOfRegion } from '../region-plans.ts';
import type { Press } from '../run.ts';
import { tell } from '../tell.ts';
import { keptReleases, releaseFolder, takeNumber } from '../releases.ts';
import type { PublicState, SearchableSite } from '../site-source.ts';
import { unlessInterrupted } from '../unless-interrupted.ts';
import { indexRecipe, type MakeIndex, type SearchIndex } from './search-index.ts';

/** A region whose public pages have another search index than the one that belongs to them, or none. */
export interface DueIndex {
  readonly region: string;
  /** The release that is to be searched. */
  readonly release: number;
  readonly folder: string;
  readonly sites: readonly SearchableSite[];
  readonly hash: string;
}

/**
 * What is to be indexed of a region: nothing when its index is right, or its site is about to become another one. Undefined
 * when the question was left for something newer.
 */
export async function dueIndex(
  press: Press,
  state: PublicState,
  region: string,
  interrupted: () => boolean = () => false,
): Promise<DueIndex | 'nothing' | undefined> {
  const current = publicRelease(press, region);
  const known = state.regions.find(({ slug }) => slug === region);
  if (!current || !known || pinOf(press.releases, region)) return 'nothing';
  const plan = await unlessInterrupted(stepsOfRegion(press, state, known, current.manifest), interrupted);
  if (!plan) return undefined;
  const sites = plan.site.searchable?.();
  if (!sites || !plan.unchanged) return 'nothing';
  const hash = hashOf(sites, current.manifest.pages);
  if (current.manifest.search === hash) return 'nothing';
  const folder = releaseFolder(press.releases, region, current.number);
  return { region, release: current.number, folder, sites, hash };
}

/** The index of pages that stand in a folder. Throws when it cannot be made. */
export async function indexOf(
  make: MakeIndex,
  { sites, folder, hash }: Pick<DueIndex, 'sites' | 'folder' | 'hash'>,
  pause?: () => Promise<void>,
): Promise<SearchIndex> {
  const read = (url: string): string => readFileSync(join(folder, pagePath(url)), 'utf8');
  const files = new Map<string, Uint8Array>();
  for (const site of sites) for (const [path, bytes] of await make(site, read, pause)) files.set(path, bytes);
  return { hash, files };
}

/** Makes the index while a release is made, where nobody waits for its pages; undefined without a search. */
export function indexNow(make: MakeIndex | undefined): Tools['indexNow'] {
  if (!make) return undefined;
  return ({ searchable }, pages, folder) => {
    const sites = searchable?.() ?? [];
    return indexOf(make, { sites, folder, hash: hashOf(sites, pages) });
  };
}

/** The same pages, with the same facts and names, make the same index. */
function hashOf(sites: readonly SearchableSite[], stamps: Manifest['pages']): string {
  const read = sites.map(({ locale, vocabulary, pages }) => ({
    locale,
    vocabulary,
    pages: pages.map(({ url, facts }) => [url, stamps[url]?.sha256, facts]),
  }));
  return sha256(JSON.stringify([indexRecipe, read]));
}

/**
 * Makes a release with the pages that are public and their index, which comes after them so that no page waits for it
 * (design law 7). Returns its number; undefined when something else became public meanwhile. Throws ReleaseRefused.
 */
export async function releaseIndex(press: Press, due: DueIndex, index: SearchIndex): Promise<number | undefined> {
  return withPressLock(press.releases, async () => {
    const { releases, log } = press;
    const began = performance.now();
    const state = press.source.lastKnown();
    const region = state?.regions.find(({ slug }) => slug === due.region);
    const current = publicRelease(press, due.region);
    if (!state || !region || current?.number !== due.release || pinOf(releases, due.region)) return undefined;
    const plan: RegionPlan = {
      ...planOfRegion(press, state, region, current.manifest),
      index,
    };
    if (!plan.unchanged) return undefined;
    const number = takeNumber(releases, due.region);
    await makePublic(press, plan, number, current);
    const { position, epoch } = plan.inputs;
    tidyReleases(press, [due.region]);
    const shown = { origin: plan.inputs.origins[due.region], entries: [], kept: keptReleases(releases, due.region) };
    const detail = liveDetail([], [], (performance.now() - began) / 1000, shown);
    const { heldBack } = plan.site;
    await tell(press, { region: due.region, epoch, position, state: 'live', release: number, heldBack, detail });
    log.info({ region: due.region, release: number }, `${due.region}: release ${number} is public, with its search`);
    return number;
  });
}
