import { setTimeout as wait } from 'node:timers/promises';
import type { Core } from '@strapi/types';
import { Coalesced } from '../../ledger/coalesced';
import { askLink, type AskOptions, type LinkAnswer } from './ask-link';
import { keepLinks } from './keep-links';
import { claimHost, nextCheck, releaseClaim, settleLink, type OutsideLinkRow } from './link-table';

const hour = 3_600_000;
const day = 24 * hour;

/** How long a desk may be at work on the links of one host before another one takes them over. */
const lease = hour;
const longestPause = hour;
const shortestPause = 60_000;
/** A link that fails is dead when it fails again after this: one bad night is no death. */
const patience = 0.8 * day;

export interface RoundOptions extends Partial<AskOptions> {
  /** Milliseconds between two calls to one host. */
  between?: number;
}

/**
 * Looks once a week whether the published addresses of other sites still work, a failing one the next day again: one host
 * after the other, one call at a time, so that nobody is pressed. Of several desks on one database one asks a host. It
 * changes no entry and keeps nothing from being published.
 */
export class LinkRounds {
  readonly #strapi: Core.Strapi;
  readonly #ask: AskOptions;
  readonly #between: number;
  readonly #looking = new Coalesced(() => this.#lookSafely());
  readonly #stop = new AbortController();
  #timer: NodeJS.Timeout | undefined;

  constructor(strapi: Core.Strapi, { toPrivate = false, timeout = 15_000, between = 2_000 }: RoundOptions = {}) {
    this.#strapi = strapi;
    this.#ask = { toPrivate, timeout };
    this.#between = between;
  }

  lookAfter(milliseconds: number): void {
    clearTimeout(this.#timer);
    if (!this.#stop.signal.aborted) this.#timer = setTimeout(() => this.#looking.ask(), milliseconds).unref();
  }

  /** Looks at all that is due; resolves when it was seen to. */
  async look(): Promise<void> {
    this.#looking.ask();
    await this.#looking.settled();
  }

  /** Ends after the call that is under way. */
  async stop(): Promise<void> {
    this.#stop.abort();
    clearTimeout(this.#timer);
    await this.#looking.settled();
  }

  async #lookSafely(): Promise<void> {
    let next: Date | undefined;
    try {
      await keepLinks(this.#strapi);
      while (!this.#stop.signal.aborted) {
        const claimed = await claimHost(this.#strapi, new Date(), lease);
        if (claimed.length === 0) break;
        await this.#lookAt(claimed);
      }
      next = await nextCheck(this.#strapi);
    } catch (error) {
      this.#strapi.log.warn(`The links to other sites could not be looked at: ${String(error)}. The desk tries again.`);
    }
    const until = next === undefined ? longestPause : next.getTime() - Date.now();
    this.lookAfter(Math.min(Math.max(until, shortestPause), longestPause));
  }

  async #lookAt(claimed: readonly OutsideLinkRow[]): Promise<void> {
    const until = Date.now() + lease;
    for (const [place, link] of claimed.entries()) {
      if (place > 0) await wait(this.#between, undefined, { signal: this.#stop.signal }).catch(() => undefined);
      if (this.#stop.signal.aborted || Date.now() > until) return releaseClaim(this.#strapi, link.claim);
      const answer = await askLink(link.address, this.#ask);
      await settleLink(this.#strapi, link, found(link, answer, new Date()));
    }
  }
}

/** What an answer makes of a link. */
function found(link: OutsideLinkRow, { problem, status, wished = 0 }: LinkAnswer, now: Date) {
  const next = (pause: number) =>
    new Date(now.getTime() + Math.max(pause * (0.9 + Math.random() / 10), Math.min(wished, 7 * day)));
  const seen = { checkedAt: now, status };
  if (problem === null || problem === 'refusedAddress')
    return {
      ...seen,
      state: problem === null ? 'works' : 'not_asked',
      problem: null,
      failingSince: null,
      nextCheckAt: next(7 * day),
    } as const;
  const failingSince = link.failingSince === null ? now : new Date(link.failingSince);
  const isDead = now.getTime() - failingSince.getTime() >= patience;
  return {
    ...seen,
    state: isDead ? 'dead' : 'failing',
    problem,
    failingSince,
    nextCheckAt: next(isDead ? 7 * day : day),
  } as const;
}
