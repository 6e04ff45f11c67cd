import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/types';
import { inLedgerTransaction } from './lock';

const place = { type: 'pactwerk', name: 'ledger', key: 'epoch' };

/** The name of this life of the ledger. A reader that knows another one must not trust the positions it remembers. */
export async function readEpoch(strapi: Core.Strapi): Promise<string> {
  const epoch: unknown = await strapi.store.get(place);
  if (typeof epoch !== 'string') throw new Error('The ledger has no epoch: the desk was not bootstrapped.');
  return epoch;
}

/** Gives a database without an epoch its first one; of desks that start beside each other, one does. */
export async function ensureEpoch(strapi: Core.Strapi): Promise<void> {
  await inLedgerTransaction(strapi, async () => {
    const epoch: unknown = await strapi.store.get(place);
    if (typeof epoch !== 'string') await changeEpoch(strapi);
  });
}

/**
 * Starts a new epoch: after a dump was restored (positions come again) and after a redaction (readers must forget).
 * Every press then rebuilds in full.
 */
export async function changeEpoch(strapi: Core.Strapi): Promise<string> {
  const epoch = randomUUID();
  await strapi.store.set({ ...place, value: epoch });
  return epoch;
}
