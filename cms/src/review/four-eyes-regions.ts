import type { Core } from '@strapi/types';
import { z } from 'zod';
import { recordEvent } from '../audit/events';
import { inLedgerTransaction } from '../ledger/lock';

const place = { type: 'pactwerk', name: 'review', key: 'four-eyes' } as const;
const regionIds = z.array(z.string());

/**
 * The ids of the regions in which nobody publishes alone. A setting of the desk: a field of the region would be content, which
 * the ledger keeps and editors write.
 */
export async function fourEyesRegions(strapi: Core.Strapi): Promise<ReadonlySet<string>> {
  const stored = regionIds.safeParse(await strapi.store.get(place));
  return new Set(stored.success ? stored.data : []);
}

/** Turns it on or off for a region. Under the lock of the ledger, so that two at once are both done. */
export async function setFourEyes(strapi: Core.Strapi, region: string, isOn: boolean): Promise<void> {
  await inLedgerTransaction(strapi, async () => {
    const regions = new Set(await fourEyesRegions(strapi));
    if (regions.has(region) === isOn) return;
    if (isOn) regions.add(region);
    else regions.delete(region);
    await strapi.store.set({ ...place, value: [...regions].sort() });
    await recordEvent(strapi, { kind: isOn ? 'fourEyesOn' : 'fourEyesOff', regions: [region] });
  });
}
