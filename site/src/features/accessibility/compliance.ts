import { isOver } from '#features/date-text.ts';
import type { StatedDate } from '#features/reading.ts';
import type { RegionAccessibility } from '#features/region/region.ts';

/** The four states of the Dutch model, A to D (https://www.digitoegankelijk.nl). */
export type Compliance = 'full' | 'partial' | 'first_measures' | 'not';

const yearsThatCount = 3;

/**
 * What may be said of a site. The states that speak of compliance need an evaluation by people of the last three years; tests by
 * machine alone, however many, are “first measures”. A site with known limits never complies in full.
 * @param day the build day, YYYY-MM-DD
 */
export function statusOf(audit: RegionAccessibility['audit'], hasLimits: boolean, day: string): Compliance {
  if (audit === null || isOutdated(audit.on, day)) return 'first_measures';
  if (audit.outcome === 'not') return 'not';
  return audit.outcome === 'fully' && !hasLimits ? 'full' : 'partial';
}

/** Whether an evaluation is too old to count. */
export function isOutdated(on: StatedDate, day: string): boolean {
  return isOver(on, `${Number(day.slice(0, 4)) - yearsThatCount}${day.slice(4)}`);
}
