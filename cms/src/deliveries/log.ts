import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { deliveryUid, targets, type Delivery } from './outbox';

/** What the page of deliveries shows; it is told no address and nothing that could be a secret. */
export interface DeliveryLog {
  /** Whether the settings name anybody to call. */
  isConfigured: boolean;
  deliveries: LoggedDelivery[];
  total: number;
  pageSize: number;
}

export interface LoggedDelivery {
  id: number;
  kind: Delivery['kind'];
  host: string;
  /** `delivering` while a desk is at work on it. */
  state: Delivery['state'] | 'delivering';
  askedAt: string;
  triedAt: string | null;
  nextTryAt: string | null;
  tries: number;
  problem: string | null;
  status: number | null;
  answer: string | null;
  position: number | null;
  region: string | null;
  release: number | null;
}

const readAction = 'api::deliveries.read';
const retryAction = 'api::deliveries.retry';
const pageSize = 50;

const pageAsked = z.object({ page: z.coerce.number().int().min(1).default(1) });
const deliveryAsked = z.object({ id: z.coerce.number().int() });

/** Lets those who may see whom the desk called and what came of it, and have a call made again. */
export async function registerDeliveryLog(strapi: Core.Strapi, look: () => void): Promise<void> {
  await strapi.service('admin::permission').actionProvider.registerMany([
    {
      section: 'settings',
      category: 'pactwerk',
      subCategory: 'deliveries',
      displayName: 'Read',
      uid: 'deliveries.read',
    },
    {
      section: 'settings',
      category: 'pactwerk',
      subCategory: 'deliveries',
      displayName: 'Try again',
      uid: 'deliveries.retry',
    },
  ]);
  const allowed = (action: string) => ({
    policies: ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions: [action] } }],
  });
  strapi.server.routes({
    type: 'admin',
    prefix: '/desk',
    routes: [
      {
        method: 'GET',
        path: '/deliveries',
        info: { type: 'admin' },
        handler: async (ctx: { query?: unknown; body?: unknown }) => {
          ctx.body = await deliveryLog(strapi, pageAsked.parse(ctx.query).page);
        },
        config: allowed(readAction),
      },
      {
        method: 'POST',
        path: '/deliveries/:id/again',
        info: { type: 'admin' },
        handler: async (ctx: { params?: unknown; body?: unknown }) => {
          await tryAgain(strapi, deliveryAsked.parse(ctx.params).id);
          look();
          ctx.body = {};
        },
        config: allowed(retryAction),
      },
    ],
  });
}

async function deliveryLog(strapi: Core.Strapi, page: number): Promise<DeliveryLog> {
  const query = strapi.db.query(deliveryUid);
  const rows: Delivery[] = await query.findMany({
    orderBy: { id: 'desc' },
    offset: (page - 1) * pageSize,
    limit: pageSize,
  });
  const total: number = await query.count();
  return { isConfigured: targets.length > 0, deliveries: rows.map(logged), total, pageSize };
}

function logged({ payload, claimedUntil, ...row }: Delivery): LoggedDelivery {
  const isClaimed = claimedUntil !== null && new Date(claimedUntil) > new Date();
  const { id, kind, host, askedAt, triedAt, nextTryAt, tries, problem, status, answer } = row;
  const about = 'data' in payload ? payload.data : { position: payload.position, region: null, release: null };
  return {
    id,
    kind,
    host,
    state: row.state === 'waiting' && isClaimed ? 'delivering' : row.state,
    askedAt,
    triedAt,
    nextTryAt: row.state === 'waiting' && !isClaimed ? nextTryAt : null,
    tries,
    problem,
    status,
    answer,
    position: about.position,
    region: about.region,
    release: about.release,
  };
}

/** Makes a delivery due at once, with the patience of a new one; one that arrived or is under way stays as it is. */
async function tryAgain(strapi: Core.Strapi, id: number): Promise<void> {
  const now = new Date();
  const { count } = await strapi.db.query(deliveryUid).updateMany({
    where: { id, state: { $in: ['waiting', 'failed', 'gone'] }, claimedUntil: null },
    data: { state: 'waiting', nextTryAt: now, askedAt: now, tries: 0 },
  });
  if (count === 0) throw new errors.NotFoundError();
}
