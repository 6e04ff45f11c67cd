import type { HeldSite } from './publications/use-publications.ts';
import type { PressProblem } from './PressProblems.tsx';
import { usePolled } from './use-polled.ts';

/** What `GET /desk/receipts/:uid/:documentId` answers. */
export interface OnTheSites {
  versions: { locale: string | null; event: 'published' | 'withdrawn'; at: string; sites: SiteState[] }[];
  held: HeldSite[];
  releases: { region: string; release: number | null; at: string; locales: string[]; url: string | null }[];
}

export interface SiteState {
  region: string;
  state: 'queued' | 'building' | 'live' | 'withdrawn' | 'absent' | 'heldBack' | 'refused' | 'pinned';
  urls: string[];
  total: number;
  release: number | null;
  at: string | null;
  seconds: number | null;
  problems: PressProblem[];
}

/**
 * What became of an entry on the sites. Asks again every second while a site is about to change, and now and then while one
 * is held. Another `version` of the entry makes it look at once.
 */
export function useOnTheSites(uid: string, documentId: string, version: string) {
  return usePolled<OnTheSites>(`/desk/receipts/${uid}/${documentId}`, pause, version);
}

function pause({ versions, held }: OnTheSites): number | undefined {
  const isUnderWay = versions.some(({ sites }) =>
    sites.some(({ state }) => state === 'queued' || state === 'building'),
  );
  if (isUnderWay) return 1_000;
  return held.length > 0 ? 2_000 : undefined;
}
