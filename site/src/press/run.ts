import type { KeptRelease } from './assemble.ts';
import { closeOthers } from './closed-regions.ts';
import { checkDiskSpace, type FreeBytes } from './disk-space.ts';
import type { OrderDesk } from '#content/orders.ts';
import { entryReceipts, shownUpTo } from './entry-receipt.ts';
import { holdRegion } from './held-region.ts';
import { withPressLock } from './lock.ts';
import type { Log } from './log.ts';
import { makePublic } from './make-public.ts';
import type { Manifest } from './manifest.ts';
import type { MediaStore } from './media.ts';
import { tidyMedia } from './media-retention.ts';
import { pinOf } from './pins.ts';
import type { RegionPlan } from './plan.ts';
import { chooseRegions, makeablePlan, planContext } from './region-plans.ts';
import { regionOrder } from './region-order.ts';
import { liveDetail, refusedDetail, type SendReceipt, type ShownAt } from './receipt.ts';
import { currentRelease, keptReleases, regionsIn, takeNumber } from './releases.ts';
import { publicRelease } from './public-release.ts';
import type { Renderer } from './renderer.ts';
import { clearLeftovers, oldReleases, tidyReleases } from './retention.ts';
import type { PressRegion, PublicState, SiteSource } from './site-source.ts';
import { heldBackText, inWords, remedied } from './run-messages.ts';
import { securityTxtStates, securityTxtWarning } from './security-txt-watch.ts';
import { indexNow } from './search/search-release.ts';
import type { MakeIndex } from './search/search-index.ts';
import { tell } from './tell.ts';
import { Told } from './told.ts';
import { ReleaseRefused } from './verify.ts';

/** Everything a run works with; tests give their own. */
export interface Press {
  /** `var/releases` */
  readonly releases: string;
  readonly source: SiteSource;
  readonly renderer: Renderer;
  readonly media: MediaStore;
  /** Left out: sites have no search. */
  readonly makeIndex?: MakeIndex;
  /** Left out: what the system says. */
  readonly freeBytes?: FreeBytes;
  readonly sendReceipt: SendReceipt;
  /** Orders of the desk; left out where there is no token to ask for them. */
  readonly orders?: OrderDesk;
  readonly log: Log;
  /** Build day, yyyy-mm-dd in Europe/Amsterdam. */
  readonly today: () => string;
  /** Public address of each region's site, without a slash at the end. */
  readonly originsOf: (regions: readonly PressRegion[]) => Readonly<Record<string, string>>;
}

export interface RunOptions {
  /** Only this region; all when left out. */
  readonly region?: string | undefined;
  /** Lets a site lose many pages at once. */
  readonly allowSmaller?: boolean | undefined;
  /** Number of the releases of this run; the next of each region when left out. */
  readonly number?: number | undefined;
  /** Whether releases bring their search at once, which takes a second, instead of in a release of its own. */
  readonly withSearch?: boolean | undefined;
  /**
   * Whether something newer waits: regions on which nothing new stands are then left to the next run. It hears how many of
   * those this run has looked at.
   */
  readonly interrupted?: ((others: number) => boolean) | undefined;
}

export interface RegionOutcome {
  readonly region: string;
  readonly state: 'live' | 'unchanged' | 'refused' | 'pinned' | 'closed';
  readonly release: number | undefined;
  readonly rendered: number;
  readonly error?: unknown;
}

export interface RunReport {
  readonly epoch: string;
  readonly position: number;
  readonly outcomes: readonly RegionOutcome[];
  /** The regions that were left to the next run. */
  readonly left: readonly string[];
}

/**
 * One run of the press: looks at the ledger and gives every region that changed a new release. A region that fails
 * keeps the site it has and stops no other. Throws when the ledger cannot be read at all.
 */
export async function run(press: Press, options: RunOptions = {}): Promise<RunReport> {
  return withPressLock(press.releases, async () => {
    for (const region of regionsIn(press.releases)) clearLeftovers(press.releases, region);
    const state = await press.source.pull();
    const chosen = chooseRegions(state, options.region);
    press.media.retryMissing();
    const outcomes: RegionOutcome[] = options.region === undefined ? closeOthers(press, state, options) : [];
    const told = new Told(press.releases, state.epoch);
    const { concerned, others } = regionOrder(state, chosen, told);
    const order = [...concerned, ...others];
    let done = 0;
    const interrupted = (): boolean =>
      done >= concerned.length && options.interrupted?.(done - concerned.length) === true;
    for (const region of order) {
      const outcome = await runRegion(press, state, region, { ...options, interrupted }, told);
      if (!outcome) break;
      told.looked(region.slug, state.position);
      outcomes.push(outcome);
      done += 1;
    }
    told.keep();
    // Only when every region is public: removing takes longer than publishing.
    tidyReleases(
      press,
      outcomes.filter((one) => one.state === 'live').map(({ region }) => region),
    );
    tidyMedia(press, state);
    for (const ending of securityTxtStates(press.releases, press.today()).filter(({ endsSoon }) => endsSoon))
      press.log.warn({ region: ending.region, expires: ending.expires }, securityTxtWarning(ending));
    return { epoch: state.epoch, position: state.position, outcomes, left: order.slice(done).map(({ slug }) => slug) };
  }).catch(inWords(press.releases));
}

/** Undefined when it was left for something newer: then nothing was done. */
async function runRegion(
  press: Press,
  state: PublicState,
  region: PressRegion,
  options: RunOptions & { interrupted: () => boolean },
  told: Told,
): Promise<RegionOutcome | undefined> {
  const { releases, log } = press;
  const { slug } = region;
  const receipt = { region: slug, epoch: state.epoch, position: state.position };
  let plan: RegionPlan | undefined;
  try {
    const context = planContext(press, state);
    if (pinOf(releases, slug)) return await holdRegion(press, state, region, context);
    const current = publicRelease(press, slug);
    plan = await makeablePlan(press, state, region, current?.manifest, options.interrupted);
    if (!plan) return undefined;
    const { heldBack } = plan.site;
    for (const held of heldBack) log.warn({ region: slug, held }, `${slug}: ${heldBackText(held)}`);
    if (plan.unchanged) {
      const detail = shownAt(plan, state, current?.manifest, [], told.position(slug), keptReleases(releases, slug));
      const took = await tell(press, { ...receipt, state: 'live', ...numbered(current?.number), heldBack, detail });
      if (took) told.took(slug, state.position);
      return { region: slug, state: 'unchanged', release: current?.number, rendered: 0 };
    }
    return await release(press, plan, current, state, options, told);
  } catch (error) {
    const message = remedied(error, releases);
    log.error({ region: slug, err: error }, `${slug}: ${message}`);
    const refused = error instanceof ReleaseRefused ? error.release : undefined;
    const detail = refusedDetail(error, plan?.site.shown);
    await tell(press, { ...receipt, state: 'refused', ...numbered(refused), detail });
    return { region: slug, state: 'refused', release: currentRelease(releases, slug), rendered: 0, error };
  }
}

async function release(
  press: Press,
  plan: RegionPlan,
  current: KeptRelease | undefined,
  state: PublicState,
  options: RunOptions,
  told: Told,
): Promise<RegionOutcome> {
  const { releases, log } = press;
  const { slug } = plan.region;
  const { heldBack } = plan.site;
  const receipt = { region: slug, epoch: state.epoch, position: state.position };
  const began = performance.now();
  checkDiskSpace(plan, current?.manifest, releases, press.freeBytes);
  const number = takeNumber(releases, slug, options.number);
  // Nobody waits for the desk to take it, but what comes of the release is told after it.
  const building = tell(press, { ...receipt, state: 'building', release: number });
  const indexed = options.withSearch === true ? indexNow(press.makeIndex) : undefined;
  const { allowSmaller } = options;
  const made = await makePublic(press, plan, number, current, { allowSmaller, indexNow: indexed }).catch(
    async (error: unknown) => {
      await building;
      throw error;
    },
  );
  const seconds = (performance.now() - began) / 1000;
  const { rendered, verifySeconds } = made;
  log.info(
    {
      region: slug,
      release: number,
      position: receipt.position,
      rendered: rendered.length,
      removed: plan.removed.length,
      seconds,
      verifySeconds,
    },
    `${slug}: release ${number} is public: ${rendered.length} of ${plan.pages.size} pages rendered in ${seconds.toFixed(2)} s`,
  );
  const old = oldReleases(releases, slug, plan.inputs.day);
  const kept = keptReleases(releases, slug).filter((one) => !old.includes(one));
  const shown = shownAt(plan, state, current?.manifest, rendered, told.position(slug), kept);
  const detail = liveDetail(rendered, plan.removed, seconds, shown);
  await building;
  if (await tell(press, { ...receipt, state: 'live', release: number, heldBack, detail }))
    told.took(slug, state.position);
  return { region: slug, state: 'live', release: number, rendered: rendered.length };
}

/** Where the entries can be seen that the desk was not told of. */
function shownAt(
  plan: RegionPlan,
  state: PublicState,
  current: Manifest | undefined,
  rendered: readonly string[],
  told: number,
  kept: readonly number[],
): ShownAt {
  const entries = entryReceipts(plan, state.changedSince(told), rendered, shownUpTo(state, current?.inputs));
  return { origin: plan.inputs.origins[plan.region.slug], entries, kept };
}

function numbered(release: number | undefined): { release?: number } {
  return release === undefined ? {} : { release };
}
