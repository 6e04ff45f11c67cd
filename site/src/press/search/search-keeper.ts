import { setImmediate as nextTurn } from 'node:timers/promises';
import { currentRelease } from '../releases.ts';
import type { Press, RunReport } from '../run.ts';
import { dueIndex, indexOf, releaseIndex, type DueIndex } from './search-release.ts';
import { closeIndexer, type MakeIndex, type SearchIndex } from './search-index.ts';

/** How long nothing must have been published before an index is made: a row of publishes gets one. */
const restMilliseconds = 1_500;

/** Keeps the search of all regions up to date while the press follows the desk: no publish waits for an index. */
export class SearchKeeper {
  readonly #press: Press;
  readonly #ring: () => void;
  /** Regions of which the index may be another one than the right one. */
  readonly #unsure = new Set<string>();
  #restsSince = -Infinity;
  #making = false;
  /** While pages are made: an index that is under way waits for its end. */
  #held: PromiseWithResolvers<void> | undefined;
  #made: { due: DueIndex; index: SearchIndex } | undefined;

  /** @param ring called when an index is ready to be made public by `turn` */
  constructor(press: Press, ring: () => void) {
    this.#press = press;
    this.#ring = ring;
  }

  /** Does something while no index is made, which would take its time: an index is in no hurry. */
  async holding<T>(work: () => Promise<T>): Promise<T> {
    const held = Promise.withResolvers<void>();
    this.#held = held;
    try {
      return await work();
    } finally {
      this.#held = undefined;
      held.resolve();
    }
  }

  /** Hears what a run did. */
  ran({ outcomes }: RunReport): void {
    // Of those without a new release too: other names of things change what is found on pages that stay the same.
    for (const { region } of outcomes) this.#unsure.add(region);
    if (outcomes.some(({ state }) => state === 'live')) this.#restsSince = performance.now();
  }

  /**
   * Makes public what is ready; begins with the next index when it is time, and does not wait for it. Looks at one region
   * alone, and leaves it when it is interrupted, for a publish may come meanwhile; rings when others remain.
   */
  async turn(interrupted: () => boolean): Promise<void> {
    const made = this.#made;
    this.#made = undefined;
    if (made) await this.#release(made.due, made.index);
    if (this.#making || this.#made || performance.now() - this.#restsSince < restMilliseconds) return;
    const { makeIndex, source } = this.#press;
    const state = makeIndex && source.lastKnown();
    const [region] = this.#unsure;
    if (!state || region === undefined) return;
    const due = await dueIndex(this.#press, state, region, interrupted);
    if (!due) return;
    this.#unsure.delete(region);
    if (due !== 'nothing') void this.#make(makeIndex, due);
    else if (this.#unsure.size > 0) this.#ring();
  }

  async #make(make: MakeIndex, due: DueIndex): Promise<void> {
    this.#making = true;
    try {
      this.#made = { due, index: await indexOf(make, due, () => this.#rest()) };
      this.#ring();
    } catch (error) {
      // A release that another one replaced meanwhile may be cleared away: its successor is indexed instead.
      const isPublic = currentRelease(this.#press.releases, due.region) === due.release;
      if (isPublic) this.#tellFailure(due.region, error);
    } finally {
      this.#making = false;
    }
  }

  async #rest(): Promise<void> {
    await nextTurn();
    while (this.#held) await this.#held.promise;
  }

  async #release(due: DueIndex, index: SearchIndex): Promise<void> {
    try {
      await releaseIndex(this.#press, due, index);
    } catch (error) {
      this.#tellFailure(due.region, error);
    }
  }

  #tellFailure(region: string, error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    this.#press.log.error(
      { region, err: error },
      `${region}: the search could not be made: ${message} Pages are public without it; the press tries again with the next publish.`,
    );
  }
}

/** Brings the search of these regions up to date, one after the other. Throws when one cannot be made. */
export async function indexAll(press: Press, regions: readonly string[]): Promise<void> {
  const { makeIndex } = press;
  const state = press.source.lastKnown();
  if (!makeIndex || !state) return;
  try {
    for (const region of regions) {
      const due = await dueIndex(press, state, region);
      if (due && due !== 'nothing') await releaseIndex(press, due, await indexOf(makeIndex, due));
    }
  } finally {
    await closeIndexer();
  }
}
