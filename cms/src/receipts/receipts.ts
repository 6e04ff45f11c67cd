import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { lookForDeliveries } from '../deliveries/deliveries';
import { announceRelease } from '../deliveries/outbox';
import type { ReleasePayload } from '../deliveries/targets';
import { entryReceipt, storeEntryReceipts } from './entry-receipts';
import type { RegionReceipts } from './entry-state';

export const receiptUid = 'api::receipt.receipt';

/** How many receipts of a region are kept. */
const kept = 200;

/** An entry whose newest row could not be shown, with what its editor must do (design law 9). */
const heldBackEntry = z.looseObject({
  /** Name of the content type, such as `pact`. */
  type: z.string(),
  id: z.string(),
  locale: z.string().nullable(),
  problems: z.array(z.looseObject({ field: z.string(), message: z.string() })).default([]),
});

/** The rollback that holds a site. */
const pin = z.object({
  /** The release that was asked for; the one that is public may be a copy of it without what was withdrawn since. */
  release: z.int(),
  /** How far the ledger was when that release was made. */
  position: z.int(),
  /** ISO 8601 */
  at: z.string(),
  /** The order of the desk by which it came; null for one by command. */
  order: z.string().nullable(),
  reason: z.string().nullable(),
});

/** What keeps a release from becoming public; `code` names a sentence of the admin, `message` is for the operator. */
const receiptProblem = z.looseObject({
  url: z.string(),
  message: z.string(),
  code: z.string().optional(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  entry: z.looseObject({ type: z.string(), id: z.string() }).nullish(),
});

/** What the press says besides, as far as the desk looks into it. */
const receiptDetail = z.looseObject({
  /** Public address of the region's site, without a slash at the end. */
  origin: z.string().nullish(),
  /** Root-relative addresses of pages that changed, and of those that went; the first ones. */
  urls: z.array(z.string()).optional(),
  removedUrls: z.array(z.string()).optional(),
  /** Seconds that the release took; a run that found nothing to change has none. */
  seconds: z.number().optional(),
  /** Numbers of the releases that the press still has. */
  kept: z.array(z.int()).optional(),
  pin: pin.optional(),
  problems: z.array(receiptProblem).optional(),
  /** What became of the ledger rows since the release before; kept apart, by entry. */
  entries: z.array(entryReceipt).optional(),
});

const receipt = z.object({
  region: z.string().min(1),
  /** `held`: a rollback holds the site, and its newest withdrawals are carried out. */
  state: z.enum(['queued', 'building', 'live', 'held', 'refused']),
  epoch: z.string(),
  position: z.int().min(0),
  release: z.int().nullish(),
  heldBack: z.array(heldBackEntry).nullish(),
  detail: receiptDetail.nullish(),
});

type Reported = z.infer<typeof receipt>;

export type ReceiptProblem = z.infer<typeof receiptProblem>;
export type Pin = z.infer<typeof pin>;
export type HeldBack = z.infer<typeof heldBackEntry>;

/** `ReceiptInput` of schema.graphql; what is in it is checked when it is stored. */
export type ReceiptInput = Record<string, unknown>;

/** What the press said of a release. */
export interface Receipt {
  region: string;
  state: z.infer<typeof receipt>['state'];
  epoch: string;
  position: number;
  release: number | null;
  heldBack: HeldBack[] | null;
  detail: z.infer<typeof receiptDetail> | null;
  at: string;
}

/** Keeps a receipt of the press, and of each region the newest ones only. */
export async function storeReceipt(strapi: Core.Strapi, given: ReceiptInput): Promise<true> {
  const checked = receipt.safeParse(given);
  if (!checked.success) throw new errors.ValidationError(`Not a receipt: ${z.prettifyError(checked.error)}`);
  const { entries = [], ...detail } = checked.data.detail ?? {};
  const data = { ...checked.data, detail: checked.data.detail ? detail : null, at: new Date() };
  await strapi.db.transaction(async ({ trx, onCommit }) => {
    const isNews = await isNewRelease(strapi, checked.data);
    await strapi.db.query(receiptUid).create({ data });
    const { region, epoch, release = null, at } = data;
    if (isNews) {
      await announceRelease(strapi, releasePayload(checked.data, at));
      onCommit(lookForDeliveries);
    }
    if (data.state === 'live')
      await storeEntryReceipts(strapi, { region, epoch, release, origin: detail.origin ?? null, at }, entries, trx);
    await dropRepeated(strapi, region);
    await dropOldReceipts(strapi, region);
  });
  return true;
}

/** A press tells of a release that is public at every look, until the next one. */
async function isNewRelease(strapi: Core.Strapi, { state, region, epoch, release }: Reported): Promise<boolean> {
  if (state !== 'live' || typeof release !== 'number') return false;
  return (await strapi.db.query(receiptUid).count({ where: { state, region, epoch, release } })) === 0;
}

function releasePayload({ region, release, epoch, position, detail }: Reported, at: Date): ReleasePayload {
  const origin = detail?.origin ?? null;
  const absolute = (urls: readonly string[] | undefined) =>
    origin === null ? [] : (urls ?? []).map((url) => `${origin}${url}`);
  return {
    type: 'release.live',
    timestamp: at.toISOString(),
    data: {
      region,
      release: release ?? 0,
      epoch,
      position,
      origin,
      addresses: absolute(detail?.urls),
      removed: absolute(detail?.removedUrls),
    },
  };
}

const endings = ['live', 'held', 'refused'];

/**
 * Drops what the newest receipt of a region made needless: that a release was building, and the same end of a run again.
 * The first receipt of every release stays, so a region with few releases keeps them though others publish much.
 */
async function dropRepeated(strapi: Core.Strapi, region: string): Promise<void> {
  const query = strapi.db.query(receiptUid);
  const [newest, before, first]: (Receipt & { id: number })[] = await query.findMany({
    where: { region, state: { $in: endings } },
    orderBy: { id: 'desc' },
    limit: 3,
  });
  if (newest === undefined) return;
  await query.deleteMany({ where: { region, state: { $in: ['queued', 'building'] }, id: { $lt: newest.id } } });
  if (before !== undefined && endsAlike(newest, before) && (newest.state !== 'live' || sameRelease(before, first)))
    await query.deleteMany({ where: { id: before.id } });
}

function endsAlike(one: Receipt, other: Receipt): boolean {
  if (one.state !== other.state || one.epoch !== other.epoch) return false;
  if (one.state === 'refused') return JSON.stringify(one.detail) === JSON.stringify(other.detail);
  return sameRelease(one, other) && one.detail?.pin?.at === other.detail?.pin?.at;
}

function sameRelease(one: Receipt, other: Receipt | undefined): boolean {
  return one.release !== null && one.release === other?.release && one.state === other.state;
}

async function dropOldReceipts(strapi: Core.Strapi, region: string): Promise<void> {
  const [oldest]: { id: number }[] = await strapi.db
    .query(receiptUid)
    .findMany({ where: { region }, orderBy: { id: 'desc' }, offset: kept, limit: 1, select: ['id'] });
  if (oldest !== undefined)
    await strapi.db.query(receiptUid).deleteMany({ where: { region, id: { $lte: oldest.id } } });
}

/** Per region, its newest receipts in one epoch of the ledger. Three statements, however many regions. */
export async function receiptsByRegion(strapi: Core.Strapi, epoch: string): Promise<Map<string, RegionReceipts>> {
  const newest = async (states: readonly string[]): Promise<Map<string, Receipt>> => {
    const ids: { id: number }[] = await strapi.db
      .connection('receipts')
      .where({ epoch })
      .whereIn('state', states)
      .max('id as id')
      .groupBy('region');
    const receipts: Receipt[] = await strapi.db
      .query(receiptUid)
      .findMany({ where: { id: { $in: ids.map(({ id }) => id) } } });
    return new Map(receipts.map((one) => [one.region, one]));
  };
  const all = await newest(['queued', 'building', ...endings]);
  const finished = await newest(endings);
  const shown = await newest(['live', 'held']);
  return new Map(
    [...all].map(([region, one]) => [
      region,
      { newest: one, finished: finished.get(region), shown: shown.get(region) },
    ]),
  );
}

/** The newest receipt of every region, by region. */
export async function newestReceipts(strapi: Core.Strapi): Promise<Receipt[]> {
  const newest: { id: number }[] = await strapi.db.connection('receipts').max('id as id').groupBy('region');
  return strapi.db
    .query(receiptUid)
    .findMany({ where: { id: { $in: newest.map(({ id }) => id) } }, orderBy: { region: 'asc' } });
}

/** Per region, what its newest finished release held back; regions that show everything are left out. */
export async function heldBack(strapi: Core.Strapi): Promise<{ region: string; entries: HeldBack[] }[]> {
  const finished: { id: number }[] = await strapi.db
    .connection('receipts')
    .whereIn('state', ['live', 'refused'])
    .max('id as id')
    .groupBy('region');
  const receipts: Receipt[] = await strapi.db
    .query(receiptUid)
    .findMany({ where: { id: { $in: finished.map(({ id }) => id) } }, orderBy: { region: 'asc' } });
  return receipts.flatMap(({ region, heldBack: entries }) =>
    entries !== null && entries.length > 0 ? [{ region, entries }] : [],
  );
}
