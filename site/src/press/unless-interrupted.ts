import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Steps } from '#features/steps.ts';

/** So long work goes on without looking whether something newer waits, in milliseconds. */
const longestTurn = 20;

/**
 * Takes the steps for a few milliseconds at a time, so that what comes meanwhile is heard. Leaves them for ever, and gives
 * undefined, when something newer waits.
 */
export async function unlessInterrupted<T>(steps: Steps<T>, interrupted: () => boolean): Promise<T | undefined> {
  for (;;) {
    if (interrupted()) return undefined;
    const until = performance.now() + longestTurn;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() < until);
    await nextTurn();
  }
}
