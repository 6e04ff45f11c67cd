import { contentTypes, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { z } from 'zod';
import { receiptsOfEntry } from './entry-receipts';

/** What the press tells of a release that is live, as far as it concerns what changed. */
const liveDetail = z.looseObject({
  origin: z.string().nullish(),
  rendered: z.int(),
  removed: z.int(),
  urls: z.array(z.string()),
  removedUrls: z.array(z.string()),
});

/** What the newest release with an entry changed on the site of a region. */
export interface ChangedByRelease {
  /** Slug of the region. */
  region: string;
  release: number;
  at: string;
  /** Public address of the site, without a slash at the end. */
  origin: string | null;
  /** How many pages were made, and the first of their addresses. */
  rendered: number;
  urls: string[];
  /** How many pages went, and the first of their addresses. */
  removed: number;
  removedUrls: string[];
}

/** What the newest release with an entry changed, region by region; it may have brought changes of other entries too. */
export async function changedByReleases(strapi: Core.Strapi, type: TypeName, id: string): Promise<ChangedByRelease[]> {
  const told = await receiptsOfEntry(strapi, contentTypes[type].uid, id);
  const newest = new Map(told.toReversed().map((one) => [one.region, one]));
  const found: ChangedByRelease[] = [];
  for (const { region, release, epoch, at } of newest.values()) {
    const receipt: { detail: unknown } | null = await strapi.db
      .query('api::receipt.receipt')
      .findOne({ where: { region, release, epoch, state: 'live' }, orderBy: { id: 'asc' } });
    const detail = liveDetail.safeParse(receipt?.detail);
    if (release === null || !detail.success) continue;
    const { origin, rendered, urls, removed, removedUrls } = detail.data;
    found.push({ region, release, at, origin: origin ?? null, rendered, urls, removed, removedUrls });
  }
  return found.sort((one, other) => (one.region < other.region ? -1 : 1));
}
