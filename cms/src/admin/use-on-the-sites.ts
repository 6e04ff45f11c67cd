import type { OnTheSites } from '../desk/on-the-sites.ts';
import { usePolled } from './use-polled.ts';

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
