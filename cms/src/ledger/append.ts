import type { Core } from '@strapi/types';
import { askForBuilds } from '../deliveries/outbox';
import { lookForDeliveries } from '../deliveries/deliveries';
import { askAfterCommit } from './after-commit';
import { inLedgerTransaction } from './lock';
import { ledgerUid, schemaVersion, type Subject } from './subjects';
import type { LedgerEvent } from './heads';
import type { Payload } from './payload';
import { currentWriter } from './writer';

/** A row to be written; a withdrawal has no payload. */
export type NewRow = Subject & ({ event: 'published'; payload: Payload } | { event: 'withdrawn' });

/** Appends rows in their order, in the transaction that is under way or in one of their own. */
export async function appendRows(strapi: Core.Strapi, rows: readonly NewRow[]): Promise<void> {
  if (rows.length === 0) return;
  await inLedgerTransaction(strapi, async (transaction) => {
    const at = new Date();
    const by = currentWriter(strapi);
    let position = 0;
    for (const row of rows) {
      const event: LedgerEvent = row.event;
      const { id }: { id: number } = await strapi.db.query(ledgerUid).create({
        data: {
          subjectUid: row.uid,
          subjectId: row.id,
          subjectLocale: row.locale,
          event,
          schemaVersion,
          payload: row.event === 'published' ? row.payload : null,
          at,
          by,
        },
        select: ['id'],
      });
      position = id;
    }
    await askForBuilds(strapi, position);
    transaction.onCommit(lookForDeliveries);
    askAfterCommit(transaction);
  });
}
