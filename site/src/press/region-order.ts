import type { PressRegion, PublicState } from './site-source.ts';
import type { Told } from './told.ts';

/** Regions in the order in which a run presses them. */
export interface RegionOrder {
  /** Those on which a row stands that no run has looked at, the newest first: whoever published last waits shortest. */
  readonly concerned: readonly PressRegion[];
  /** Those that may name what changed, whoever was looked at longest ago first. */
  readonly others: readonly PressRegion[];
}

export function regionOrder({ newest }: PublicState, chosen: readonly PressRegion[], told: Told): RegionOrder {
  const newestOn = ({ slug }: PressRegion): number => newest.get(slug) ?? 0;
  const lookedUpTo = ({ slug }: PressRegion): number => told.lookedUpTo(slug);
  const isConcerned = (region: PressRegion): boolean => newestOn(region) > lookedUpTo(region);
  return {
    concerned: chosen.filter(isConcerned).sort((a, b) => newestOn(b) - newestOn(a)),
    others: chosen.filter((region) => !isConcerned(region)).sort((a, b) => lookedUpTo(a) - lookedUpTo(b)),
  };
}
