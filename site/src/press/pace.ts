const mostAtOnce = 16;
const millisecondsEach = 2_000;

/**
 * How often releases may follow one another: at once while they are few, then one run in two seconds, so that two hundred
 * publishes in a minute come in fewer than sixty releases and the ones that are kept reach back further than a moment.
 */
export class Pace {
  #room = mostAtOnce;
  #at = performance.now();

  /** Counts releases that were made. */
  made(releases: number): void {
    this.#room = Math.max(0, this.#roomNow() - releases);
    this.#at = performance.now();
  }

  /** Milliseconds until the next run may begin; never more than two seconds. */
  rest(): number {
    return Math.max(0, (1 - this.#roomNow()) * millisecondsEach);
  }

  #roomNow(): number {
    return Math.min(mostAtOnce, this.#room + (performance.now() - this.#at) / millisecondsEach);
  }
}
