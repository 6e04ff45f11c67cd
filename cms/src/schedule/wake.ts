import { AsyncLocalStorage } from 'node:async_hooks';
import { Coalesced } from '../ledger/coalesced';

/** The longest sleep, in milliseconds: so late at most is noticed that the clock was set or another desk planned something. */
const pollMilliseconds = 10_000;

/**
 * Looks when it is asked to, at the moment that the last look named, and every ten seconds besides: timers go by a clock of
 * their own, while what is due goes by the clock on the wall, which can be set.
 */
export class Wake {
  // Asked by a request, a look must see neither its transaction, which is over, nor its user.
  private readonly outside = AsyncLocalStorage.snapshot();
  private readonly looks: Coalesced;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stopped = false;

  /** @param look must not throw; answers the next moment at which there will be something to do */
  constructor(look: () => Promise<Date | undefined>) {
    this.looks = new Coalesced(async () => {
      clearTimeout(this.timer);
      if (this.stopped) return;
      const next = await look();
      if (this.stopped) return;
      const wait = next === undefined ? pollMilliseconds : next.getTime() - Date.now();
      this.timer = setTimeout(() => this.looks.ask(), Math.min(Math.max(wait, 0), pollMilliseconds));
    });
  }

  ask(): void {
    this.outside(() => this.looks.ask());
  }

  /** Resolves when no look is under way any more. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.looks.settled();
  }

  /** Resolves when all that was asked so far is done. */
  settled(): Promise<void> {
    return this.looks.settled();
  }
}
