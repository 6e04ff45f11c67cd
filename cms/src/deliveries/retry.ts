/** How long after the first try a delivery is given up. */
export const patience = 3 * 86_400_000;

const firstPause = 5_000;
const longestPause = 6 * 3_600_000;
const longestWish = 86_400_000;

/**
 * Milliseconds to wait after so many failed tries: three times as long each time, up to six hours, and a quarter more or
 * less, so that many deliveries that failed together do not come back together. Who asked for more time (`Retry-After`)
 * gets it, up to a day.
 * @param random from 0 to 1
 */
export function pauseAfter(tries: number, wished: number | undefined, random = Math.random()): number {
  const pause = Math.min(firstPause * 3 ** (tries - 1), longestPause) * (0.75 + random / 2);
  return Math.round(Math.max(pause, Math.min(wished ?? 0, longestWish)));
}

/** Milliseconds that a `Retry-After` header asks for, given as seconds or as a date; undefined when it says neither. */
export function retryAfter(header: string | undefined, now: Date): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const moment = Date.parse(header);
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - now.getTime());
}
