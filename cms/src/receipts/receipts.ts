import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { z } from 'zod';

const receiptUid = 'api::receipt.receipt';

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

const receipt = z.object({
  region: z.string().min(1),
  state: z.enum(['queued', 'building', 'live', 'refused']),
  epoch: z.string(),
  position: z.int().min(0),
  release: z.int().nullish(),
  heldBack: z.array(heldBackEntry).nullish(),
  detail: z.unknown().optional(),
});

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
  detail: unknown;
  at: string;
}

/** Keeps a receipt of the press, and of each region the newest ones only. */
export async function storeReceipt(strapi: Core.Strapi, given: ReceiptInput): Promise<true> {
  const checked = receipt.safeParse(given);
  if (!checked.success) throw new errors.ValidationError(`Not a receipt: ${z.prettifyError(checked.error)}`);
  const { data } = checked;
  await strapi.db.query(receiptUid).create({ data: { ...data, at: new Date() } });
  const [oldest]: { id: number }[] = await strapi.db
    .query(receiptUid)
    .findMany({ where: { region: data.region }, orderBy: { id: 'desc' }, offset: kept, limit: 1, select: ['id'] });
  if (oldest !== undefined)
    await strapi.db.query(receiptUid).deleteMany({ where: { region: data.region, id: { $lte: oldest.id } } });
  return true;
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
