import { randomUUID } from 'node:crypto';
import { contentTypes, factLocale } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { recordEvent } from '../audit/events';
import { askAfterCommit } from '../ledger/after-commit';
import { currentWriter } from '../ledger/writer';
import { readEpoch } from '../ledger/epoch';
import { inLedgerTransaction } from '../ledger/lock';

const orderUid = 'api::press-order.press-order';

/** What the desk asks of the press for one region: show this earlier release and stay there, or follow the ledger again. */
export type Wish = { kind: 'rollBack'; release: number } | { kind: 'letGo' };

/** Why the press did not carry an order out; `code` names a sentence of the admin, `message` is for the operator. */
const problem = z.object({
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  message: z.string(),
});

const answer = z.object({
  key: z.string(),
  state: z.enum(['done', 'refused']),
  problem: problem.nullish(),
});

/** An order as it is stored. */
export interface PressOrder {
  key: string;
  region: string;
  kind: Wish['kind'];
  release: number | null;
  /** The ledger as whose releases the orderer saw them. */
  epoch: string;
  reason: string;
  /** ISO 8601 */
  at: string;
  /** `admin:<id>` of who gave it. */
  by: string | null;
  /** `replaced`: a later order for the region came before the press asked. */
  state: 'open' | 'done' | 'refused' | 'replaced';
  problem: z.infer<typeof problem> | null;
}

/**
 * Gives the press an order and rings it after the commit. The same order while it is still open is one order; another one
 * for the region takes its place.
 */
export async function giveOrder(strapi: Core.Strapi, region: string, wish: Wish, reason: string): Promise<PressOrder> {
  const release = wish.kind === 'rollBack' ? wish.release : null;
  return inLedgerTransaction(strapi, async (transaction) => {
    const query = strapi.db.query(orderUid);
    const waiting: PressOrder[] = await query.findMany({ where: { region, state: 'open' } });
    const same = waiting.find((one) => one.kind === wish.kind && one.release === release);
    askAfterCommit(transaction);
    if (same !== undefined) return same;
    await query.updateMany({ where: { region, state: 'open' }, data: { state: 'replaced' } });
    const epoch = await readEpoch(strapi);
    await noteOrder(strapi, region, wish, reason);
    const given = { region, kind: wish.kind, release, epoch, reason, at: new Date(), by: currentWriter(strapi) };
    return query.create({ data: { ...given, key: randomUUID(), state: 'open' } });
  });
}

async function noteOrder(strapi: Core.Strapi, slug: string, wish: Wish, reason: string): Promise<void> {
  const row: { documentId: string } | null = await strapi.db
    .query(contentTypes.region.uid)
    .findOne({ where: { slug, locale: factLocale }, select: ['documentId'] });
  await recordEvent(strapi, {
    kind: wish.kind === 'rollBack' ? 'rolledBack' : 'letGo',
    regions: row === null ? [] : [row.documentId],
    detail: { reason, ...(wish.kind === 'rollBack' ? { release: wish.release } : {}) },
  });
}

/** How many orders wait for the press. */
export async function countOpenOrders(strapi: Core.Strapi): Promise<number> {
  return strapi.db.query(orderUid).count({ where: { state: 'open' } });
}

/** What the press must carry out, oldest first. */
export async function openOrders(strapi: Core.Strapi): Promise<PressOrder[]> {
  return strapi.db.query(orderUid).findMany({ where: { state: 'open' }, orderBy: { id: 'asc' } });
}

/**
 * Keeps what the press did with an order. It may tell twice, and it may have begun before a later order came. False for an
 * order that this desk does not know, such as one that a restored database lacks.
 */
export async function answerOrder(strapi: Core.Strapi, given: Record<string, unknown>): Promise<boolean> {
  const checked = answer.safeParse(given);
  if (!checked.success) throw new errors.ValidationError(`Not an answer: ${z.prettifyError(checked.error)}`);
  const { key, state, problem: why = null } = checked.data;
  const query = strapi.db.query(orderUid);
  const { count } = await query.updateMany({
    where: { key, state: { $in: ['open', 'replaced'] } },
    data: { state, problem: why, answeredAt: new Date() },
  });
  return count > 0 || (await query.count({ where: { key } })) > 0;
}

/** The newest orders for a region, the newest first. */
export async function newestOrders(strapi: Core.Strapi, region: string, limit: number): Promise<PressOrder[]> {
  return strapi.db.query(orderUid).findMany({ where: { region }, orderBy: { id: 'desc' }, limit });
}

/** Orders by their keys. */
export async function ordersByKey(strapi: Core.Strapi, keys: readonly string[]): Promise<Map<string, PressOrder>> {
  const orders: PressOrder[] = await strapi.db.query(orderUid).findMany({ where: { key: { $in: keys } } });
  return new Map(orders.map((order) => [order.key, order]));
}
