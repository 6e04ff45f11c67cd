import { setTimeout as pause } from 'node:timers/promises';
import { Cron } from 'croner';
import { hearNotices } from './notice.ts';
import { carryOutOrders } from './orders.ts';
import { Pace } from './pace.ts';
import { pinsMark } from './pins.ts';
import type { Receipt } from './receipt.ts';
import { run, type Press, type RunReport } from './run.ts';
import { closeIndexer } from './search/search-index.ts';
import { SearchKeeper } from './search/search-keeper.ts';
import { ReleaseRefused } from './verify.ts';

export interface WatchOptions {
  /** Port of 127.0.0.1 for notices, and the secret that signs them; without them the watch only polls. */
  readonly notices?: { readonly port: number; readonly secret: string } | undefined;
  readonly pollMilliseconds?: number;
  /** How long a region that failed, or of which the desk took no receipt, is left alone when nothing changed. */
  readonly retryMilliseconds?: number;
}

export interface Watch {
  /** Port on which notices are heard. */
  readonly noticePort: number | undefined;
  /** Ends after the run that is under way. */
  stop(): Promise<void>;
}

const longestPause = 15_000;
/** So long, in milliseconds, all regions that may name what changed wait at most for those on which something newer stands. */
const longestLeft = 10_000;
const longestRetry = 600_000;

/**
 * Presses whatever is published and carries out what the desk orders: looks when the desk gives a notice, every second for
 * what a notice missed, and at
 * 00:05 in Amsterdam for what the new day changes. One run at a time; what comes during a run is one next run. Never
 * ends by itself: when the desk is away the sites stay as they are and it looks again, ever more slowly.
 */
export async function watch(press: Press, options: WatchOptions = {}): Promise<Watch> {
  const { pollMilliseconds = 1_000, retryMilliseconds = 30_000 } = options;
  const bell = new Bell();
  const pace = new Pace();
  const search = new SearchKeeper(press, () => bell.ring());
  const stopping = new AbortController();
  let due = true;
  let seen: { epoch: string; position: number; pins: string } | undefined;
  let retry = retryMilliseconds;
  let retryAt = Infinity;
  let othersAt = performance.now();
  let failures = 0;

  const notices =
    options.notices && (await hearNotices(options.notices.port, options.notices.secret, () => bell.ring()));
  const nightly = new Cron('5 0 * * *', { timezone: 'Europe/Amsterdam' }, () => {
    due = true;
    bell.ring();
  });

  async function look(): Promise<void> {
    const head = await press.source.head();
    const ordered = press.orders !== undefined && (head.openOrders ?? 0) > 0;
    if (ordered && (await carryOutOrders(press, press.orders)) > 0) due = true;
    // A rollback by command is another process: the desk must hear of it too.
    const pins = pinsMark(press.releases);
    const moved =
      seen === undefined || head.epoch !== seen.epoch || head.position !== seen.position || pins !== seen.pins;
    if (!moved && !due && performance.now() < retryAt) return;
    due = false;
    let lost = false;
    const sendReceipt = (receipt: Receipt): Promise<void> =>
      press.sendReceipt(receipt).catch((error: unknown) => {
        lost = true;
        throw error;
      });
    const overdue = performance.now() - othersAt > longestLeft;
    let others = 0;
    const interrupted = (looked: number): boolean => {
      others = looked;
      return bell.rung && (looked > 0 || !overdue);
    };
    const report = await run({ ...press, sendReceipt }, { interrupted });
    pace.made(report.outcomes.filter(({ state }) => state === 'live').length);
    if (report.left.length > 0) due = true;
    if (others > 0 || report.left.length === 0) othersAt = performance.now();
    search.ran(report);
    seen = { epoch: report.epoch, position: report.position, pins };
    if (!hasFailures(report) && !lost) {
      retryAt = Infinity;
      return;
    }
    retry = moved || mayHealByItself(report) ? retryMilliseconds : Math.min(retry * 2, longestRetry);
    // Not the time of day, which may be set back an hour.
    retryAt = performance.now() + retry;
  }

  async function loop(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        await search.holding(look);
        if (!bell.rung) await search.turn(() => bell.rung);
        if (failures > 0) press.log.info('The press works again.');
        failures = 0;
      } catch (error) {
        due = true;
        failures += 1;
        const message = error instanceof Error ? error.message : String(error);
        if (failures === 1) {
          press.log.warn(
            { err: error },
            `${message}\nThe sites stay as they are; the press looks again until it works.`,
          );
        } else press.log.debug({ err: error }, message);
      }
      if (!stopping.signal.aborted) await bell.wait(Math.min(pollMilliseconds * 2 ** failures, longestPause));
      // What is published meanwhile comes in the same release.
      await pause(pace.rest(), undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  const running = loop();
  return {
    noticePort: notices?.port,
    async stop() {
      stopping.abort();
      nightly.stop();
      bell.ring();
      await notices?.close();
      await running;
      if (press.makeIndex) await closeIndexer();
    },
  };
}

function hasFailures({ outcomes }: RunReport): boolean {
  return outcomes.some(({ state }) => state === 'refused');
}

/** A full disk gets room without a publish; what verification refused stays wrong until the ledger or the templates change. */
function mayHealByItself({ outcomes }: RunReport): boolean {
  return outcomes.some(({ state, error }) => state === 'refused' && !(error instanceof ReleaseRefused));
}

/** Wakes the one that waits; a ring while nobody waits is kept. */
class Bell {
  #rung = false;
  #wake: (() => void) | undefined;

  /** Whether it rang since anybody waited. */
  get rung(): boolean {
    return this.#rung;
  }

  ring(): void {
    this.#rung = true;
    this.#wake?.();
  }

  async wait(milliseconds: number): Promise<void> {
    if (!this.#rung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.#rung = false;
    this.#wake = undefined;
  }
}
