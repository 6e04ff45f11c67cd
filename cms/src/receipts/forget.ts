import type { Core } from '@strapi/types';
import { receiptUid, type Receipt } from './receipts';

/**
 * Takes the addresses and problems of pages from all that the press told so far: they may quote what is redacted. That of
 * each release which remains is told of anew, since a redaction changes the epoch. Joins the transaction under way.
 */
export async function forgetPages(strapi: Core.Strapi): Promise<void> {
  const receipts: ({ id: number } & Pick<Receipt, 'detail'>)[] = await strapi.db
    .query(receiptUid)
    .findMany({ select: ['id', 'detail'] });
  for (const { id, detail } of receipts) {
    const kept = detail === null ? null : { seconds: detail.seconds, kept: detail.kept, pin: detail.pin };
    await strapi.db.query(receiptUid).update({ where: { id }, data: { detail: kept, heldBack: null } });
  }
  await strapi.db.query('api::receipt-entry.receipt-entry').updateMany({ where: {}, data: { urls: [], removed: [] } });
}
