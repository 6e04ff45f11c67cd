import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/types';
import { outgoing } from '../settings';
import { targetsIn, type Occasion, type Payload, type ReleasePayload, type Target } from './targets';

export const deliveryUid = 'api::delivery.delivery';

/** A row of the table of deliveries. */
export interface Delivery {
  id: number;
  kind: Target['kind'];
  target: string;
  host: string;
  /** Id of the message, the same at every try. */
  message: string;
  payload: Payload;
  state: 'waiting' | 'delivered' | 'failed' | 'gone';
  /** When it was last asked for. */
  askedAt: string;
  nextTryAt: string;
  /** Until when a desk that took it is at work on it. */
  claimedUntil: string | null;
  /** How often a desk took it. */
  claims: number;
  tries: number;
  triedAt: string | null;
  problem: string | null;
  status: number | null;
  answer: string | null;
}

/** How long a build waits for publishes that come right after, and how long after the build before it. */
const gathering = 2_000;
const between = 30_000;

/** Everyone whom the settings want to be called. */
export const targets: readonly Target[] = targetsIn(outgoing);

/**
 * Writes down, in the transaction that is under way, that everyone who builds sites must be told of a publish. Publishes
 * that come before the call are one call: it only says that there is something to fetch.
 */
export async function askForBuilds(strapi: Core.Strapi, position: number): Promise<void> {
  const query = strapi.db.query(deliveryUid);
  for (const target of listeners('publish')) {
    const askedAt = new Date();
    const { count } = await query.updateMany({
      where: { target: target.id, state: 'waiting', claimedUntil: null },
      data: { payload: { position }, askedAt },
    });
    if (count > 0 || (await isGone(strapi, target))) continue;
    const before: Delivery | null = await query.findOne({
      where: { target: target.id, triedAt: { $notNull: true } },
      orderBy: { triedAt: 'desc' },
    });
    const tried = before?.triedAt ? new Date(before.triedAt).getTime() : 0;
    const nextTryAt = new Date(Math.max(askedAt.getTime() + gathering, tried + between));
    await write(strapi, target, { position }, askedAt, nextTryAt);
  }
}

/** Writes down, in the transaction that is under way, that everyone who wants to hear of releases must hear of this one. */
export async function announceRelease(strapi: Core.Strapi, payload: ReleasePayload): Promise<void> {
  const now = new Date();
  for (const target of listeners('release')) {
    if (!(await isGone(strapi, target))) await write(strapi, target, payload, now, now);
  }
}

/** Takes the addresses of pages from all calls, made or not: they may quote what is redacted. Joins the transaction under way. */
export async function forgetAddresses(strapi: Core.Strapi): Promise<void> {
  const query = strapi.db.query(deliveryUid);
  const calls: Pick<Delivery, 'id' | 'payload'>[] = await query.findMany({
    where: { kind: 'notice' },
    select: ['id', 'payload'],
  });
  for (const { id, payload } of calls) {
    if (!('data' in payload)) continue;
    const data = { ...payload.data, addresses: [], removed: [] };
    await query.update({ where: { id }, data: { payload: { ...payload, data } } });
  }
}

function listeners(occasion: Occasion): Target[] {
  return targets.filter((target) => target.occasion === occasion);
}

/** An address that answered 410 gets nothing until somebody tries that delivery again. */
async function isGone(strapi: Core.Strapi, { id }: Target): Promise<boolean> {
  return (await strapi.db.query(deliveryUid).findOne({ where: { target: id, state: 'gone' } })) !== null;
}

async function write(strapi: Core.Strapi, target: Target, payload: Payload, askedAt: Date, nextTryAt: Date) {
  await strapi.db.query(deliveryUid).create({
    data: {
      kind: target.kind,
      target: target.id,
      host: target.host,
      message: `msg_${randomUUID().replaceAll('-', '')}`,
      payload,
      state: 'waiting',
      askedAt,
      nextTryAt,
      claims: 0,
      tries: 0,
    },
    select: ['id'],
  });
}
