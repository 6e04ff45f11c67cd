import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/types';

/** What work inside the ledger's transaction may use: `onCommit` runs after the outermost commit. */
export interface LedgerTransaction {
  onCommit: (callback: () => void) => void;
}

// Any constant does, as long as every desk process on the database uses the same.
const lockKey = 7_201_501;

const inside = new AsyncLocalStorage<object>();
const queues = new WeakMap<object, Promise<unknown>>();

/**
 * Runs work in a transaction in which ledger rows may be written, joining the one that is under way.
 *
 * Ids of rows are given before commit, so a reader could see a later row first and skip the earlier one. On PostgreSQL an
 * advisory lock, held until commit, makes the order of ids the order of commits. It is taken before the work: work that
 * held row locks first would wait for the lock of another that waits for those rows. SQLite has one connection.
 *
 * Strapi publishes in bulk as parallel calls in one transaction; they are run here one after the other, so that an entry
 * that is published with its parent and by itself does not meet its own half-written row.
 */
export async function inLedgerTransaction<T>(
  strapi: Core.Strapi,
  work: (transaction: LedgerTransaction) => Promise<T>,
): Promise<T> {
  return strapi.db.transaction(async ({ trx, onCommit }) => {
    const transaction: LedgerTransaction = { onCommit };
    if (inside.getStore() === trx) return work(transaction);

    const turn = (queues.get(trx) ?? Promise.resolve()).then(() =>
      inside.run(trx, async () => {
        if (strapi.db.dialect.client === 'postgres') await trx.raw('select pg_advisory_xact_lock(?)', [lockKey]);
        return work(transaction);
      }),
    );
    queues.set(
      trx,
      turn.catch(() => undefined),
    );
    return turn;
  });
}
