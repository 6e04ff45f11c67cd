import type { OnTheSites } from '../desk/on-the-sites.ts';
import { usePolled } from './use-polled.ts';

/**
 * What became of an entry on the sites. Asks again every second while a site is about to change, less often while one is held,
 * and now and then otherwise: a planned change, a colleague or a runner may have changed it. Another `version` of the entry
 * makes it look at once.
 */
export function useOnTheSites(uid: string, documentId: string, version: string) {
  return usePolled<OnTheSites>(`/desk/receipts/${uid}/${documentId}`, pause, version);
}

function pause({ versions, held }: OnTheSites): number {
  const isUnderWay = versions.some(({ sites }) =>
    sites.some(({ state }) => state === 'queued' || state === 'building'),
  );
  if (isUnderWay) return 1_000;
  return held.length > 0 ? 2_000 : 10_000;
}
