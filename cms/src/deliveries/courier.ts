import type { Core } from '@strapi/types';
import { Coalesced } from '../ledger/coalesced';
import { deliveryUid, type Delivery } from './outbox';
import { patience, pauseAfter } from './retry';
import { send, type Outcome } from './send';
import type { Target } from './targets';

/** How long a desk may be at work on a delivery before another one takes it over. */
const lease = 60_000;
const mostAtOnce = 100;
const longestPause = 10_000;
const shortestPause = 50;
const mostAnswerCharacters = 200;

/** How many finished deliveries are kept. */
const kept = 1_000;

export interface CourierOptions {
  targets: readonly Target[];
  toPrivate: boolean;
  /** Milliseconds for one call. */
  timeout?: number;
}

/**
 * Brings what stands in the table of deliveries to whom it is for, at least once: a delivery that was under way when a desk
 * ended is made again. Each address has a lane of its own, so that a slow one keeps no other waiting. Several desks on one
 * database share the work; a delivery is claimed by exactly one of them.
 */
export class Courier {
  readonly #strapi: Core.Strapi;
  readonly #targets: ReadonlyMap<string, Target>;
  readonly #options: CourierOptions;
  readonly #lanes = new Map<string, Promise<void>>();
  readonly #looking = new Coalesced(() => this.#lookSafely());
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(strapi: Core.Strapi, options: CourierOptions) {
    this.#strapi = strapi;
    this.#options = options;
    this.#targets = new Map(options.targets.map((target) => [target.id, target]));
  }

  /** Says that there may be something to bring. */
  look(): void {
    if (!this.#stopped) this.#looking.ask();
  }

  /** Resolves when nothing that was due is under way. */
  async settled(): Promise<void> {
    await this.#looking.settled();
    while (this.#lanes.size > 0) {
      await Promise.all(this.#lanes.values());
      await this.#looking.settled();
    }
  }

  /** Ends after the calls that are under way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.settled();
    clearTimeout(this.#timer);
  }

  async #lookSafely(): Promise<void> {
    clearTimeout(this.#timer);
    let pause = longestPause;
    try {
      pause = await this.#open();
    } catch (error) {
      this.#strapi.log.warn(`The table of deliveries could not be read: ${String(error)}. It is read again.`);
    }
    if (!this.#stopped) this.#timer = setTimeout(() => this.look(), pause).unref();
  }

  /** Begins a lane for every address that something is due for; milliseconds until it is worth while to look again. */
  async #open(): Promise<number> {
    const query = this.#strapi.db.query(deliveryUid);
    const now = new Date();
    const free = { $or: [{ claimedUntil: null }, { claimedUntil: { $lt: now } }] };
    const due: Delivery[] = await query.findMany({
      where: { $and: [{ state: 'waiting', nextTryAt: { $lte: now } }, free] },
      orderBy: [{ nextTryAt: 'asc' }, { id: 'asc' }],
      limit: mostAtOnce,
    });
    for (const [target, ones] of Map.groupBy(due, (one) => one.target)) {
      if (this.#stopped || this.#lanes.has(target)) continue;
      const lane = this.#bringAll(ones).finally(() => {
        this.#lanes.delete(target);
        this.look();
      });
      this.#lanes.set(target, lane);
    }
    const next: Delivery | null = await query.findOne({
      where: { state: 'waiting', nextTryAt: { $gt: now } },
      orderBy: { nextTryAt: 'asc' },
    });
    const until = next === null ? longestPause : new Date(next.nextTryAt).getTime() - Date.now();
    return Math.min(Math.max(until, shortestPause), longestPause);
  }

  async #bringAll(deliveries: readonly Delivery[]): Promise<void> {
    try {
      for (const delivery of deliveries) {
        if (this.#stopped) return;
        await this.#bring(delivery);
      }
      await dropOld(this.#strapi);
    } catch (error) {
      this.#strapi.log.warn(`A delivery could not be written down: ${String(error)}. It is made again.`);
    }
  }

  async #bring({ id, claims }: Delivery): Promise<void> {
    const query = this.#strapi.db.query(deliveryUid);
    const now = new Date();
    const { count } = await query.updateMany({
      where: { id, claims, state: 'waiting' },
      data: { claims: claims + 1, claimedUntil: new Date(now.getTime() + lease), triedAt: now },
    });
    // Another desk was first.
    if (count === 0) return;
    // What a publish added until it was claimed.
    const delivery: Delivery = await query.findOne({ where: { id } });
    const target = this.#targets.get(delivery.target);
    const data = target === undefined ? unconfigured : await this.#call(target, delivery, now);
    await query.updateMany({ where: { id, claims: claims + 1 }, data: { ...data, claimedUntil: null } });
  }

  async #call(target: Target, delivery: Delivery, at: Date) {
    const request = target.request({ id: delivery.message, at, payload: delivery.payload });
    const { toPrivate, timeout } = this.#options;
    const outcome = await send(request, { toPrivate, ...(timeout === undefined ? {} : { timeout }) });
    const tries = delivery.tries + 1;
    const { status } = outcome;
    const where = `${delivery.kind} ${delivery.host}`;
    if (outcome.problem === null) {
      this.#strapi.log.info(`Delivery ${delivery.id} to ${where}: ${status}.`);
      return { state: 'delivered', tries, status, problem: null, answer: null };
    }
    const { state, nextTryAt } = afterFailure(delivery, outcome, tries);
    const answer = firstWords(outcome.answer, target.secrets);
    const end = state === 'waiting' ? `next try at ${nextTryAt.toISOString()}` : 'no more tries';
    this.#strapi.log.warn(`Delivery ${delivery.id} to ${where} failed: ${status ?? outcome.problem}; ${end}.`);
    return { state, nextTryAt, tries, status, problem: outcome.problem, answer };
  }
}

const unconfigured = { state: 'failed', problem: 'unconfigured', status: null, answer: null };

function afterFailure({ askedAt }: Delivery, { status, wished }: Outcome, tries: number) {
  const nextTryAt = new Date(Date.now() + pauseAfter(tries, wished));
  if (status === 410) return { state: 'gone', nextTryAt } as const;
  const tooLate = nextTryAt.getTime() > new Date(askedAt).getTime() + patience;
  return { state: tooLate ? 'failed' : 'waiting', nextTryAt } as const;
}

/** The first words of an answer, without the secrets that some servers repeat in it. */
function firstWords(answer: string | null, secrets: readonly string[]): string | null {
  if (answer === null) return null;
  const kept = secrets.filter((secret) => secret.length > 1).reduce((text, one) => text.replaceAll(one, '…'), answer);
  return kept.slice(0, mostAnswerCharacters);
}

async function dropOld(strapi: Core.Strapi): Promise<void> {
  const query = strapi.db.query(deliveryUid);
  const finished = { state: { $in: ['delivered', 'failed'] } };
  const [oldest]: Delivery[] = await query.findMany({
    where: finished,
    orderBy: { id: 'desc' },
    offset: kept,
    limit: 1,
  });
  if (oldest !== undefined) await query.deleteMany({ where: { ...finished, id: { $lte: oldest.id } } });
}
