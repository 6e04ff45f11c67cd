import type { Core } from '@strapi/types';
import { z } from 'zod';

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

export async function setFourEyes(strapi: Core.Strapi, region: string, isOn: boolean): Promise<void> {
  const regions = new Set(await fourEyesRegions(strapi));
  if (isOn) regions.add(region);
  else regions.delete(region);
  await strapi.store.set({ ...place, value: [...regions].sort() });
}
