import type { PressRegion, PublicState } from './site-source.ts';
import type { Told } from './told.ts';

/** Regions in the order in which a run presses them. */
export interface RegionOrder {
  /** Those on which a row stands that the desk was not told of, the newest first: whoever published last waits shortest. */
  readonly concerned: readonly PressRegion[];
  /** Those that may name what changed, whoever was looked at longest ago first. */
  readonly others: readonly PressRegion[];
}

export function regionOrder({ newest }: PublicState, chosen: readonly PressRegion[], told: Told): RegionOrder {
  const newestOn = ({ slug }: PressRegion): number => newest.get(slug) ?? 0;
  const toldOf = ({ slug }: PressRegion): number => told.position(slug);
  const isConcerned = (region: PressRegion): boolean => newestOn(region) > toldOf(region);
  return {
    concerned: chosen.filter(isConcerned).sort((a, b) => newestOn(b) - newestOn(a)),
    others: chosen.filter((region) => !isConcerned(region)).sort((a, b) => toldOf(a) - toldOf(b)),
  };
}
