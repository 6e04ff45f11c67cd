import type { Core } from '@strapi/types';
import { z } from 'zod';

type Transaction = Parameters<Parameters<Core.Strapi['db']['transaction']>[0]>[0]['trx'];

const receiptEntryUid = 'api::receipt-entry.receipt-entry';

/** How many receipts of one language of an entry are kept for a region. */
const kept = 10;

/** Databases take so many values in a statement. */
const pieceSize = 100;

/** What became of one ledger row on the site of a region, as the press tells it. */
export const entryReceipt = z.object({
  /** Name of the content type, such as `pact`. */
  type: z.string(),
  id: z.string(),
  locale: z.string().nullable(),
  seq: z.int(),
  event: z.enum(['published', 'withdrawn']),
  /** Root-relative addresses of pages that show it, its own first. */
  urls: z.array(z.string()),
  /** How many such pages there are. */
  total: z.int(),
  /** Addresses at which it stood until this release. */
  removed: z.array(z.string()),
});

type EntryReceipt = z.infer<typeof entryReceipt>;

/** A release that showed a ledger row for the first time, or took its entry off. */
export interface StoredEntryReceipt {
  region: string;
  epoch: string;
  seq: number;
  subjectLocale: string | null;
  event: 'published' | 'withdrawn';
  release: number | null;
  origin: string | null;
  urls: string[];
  total: number;
  removed: string[];
  at: string;
}

/** What the entries of one receipt have in common. */
export interface ReceiptFrame {
  region: string;
  epoch: string;
  release: number | null;
  origin: string | null;
  at: Date;
}

/**
 * Keeps what a release did to each entry, of each language of an entry and region the newest ones only. A row that a
 * region told of before is left out: until its next release, the press tells of it at every look.
 */
export async function storeEntryReceipts(
  strapi: Core.Strapi,
  frame: ReceiptFrame,
  entries: readonly EntryReceipt[],
  trx: Transaction,
): Promise<void> {
  const query = strapi.db.query(receiptEntryUid);
  for (let start = 0; start < entries.length; start += pieceSize) {
    const piece = entries.slice(start, start + pieceSize);
    const { region, epoch } = frame;
    const told: { seq: number }[] = await query.findMany({
      where: { region, epoch, seq: { $in: piece.map(({ seq }) => seq) } },
      select: ['seq'],
    });
    const known = new Set(told.map(({ seq }) => seq));
    const fresh = piece.filter(({ seq }) => !known.has(seq));
    if (fresh.length === 0) continue;
    await query.createMany({
      data: fresh.map(({ type, id, locale, ...rest }) => ({
        ...frame,
        ...rest,
        subjectUid: `api::${type}.${type}`,
        subjectId: id,
        subjectLocale: locale,
      })),
    });
    await dropOld(strapi, region, [...new Set(fresh.map(({ id }) => id))], trx);
  }
}

async function dropOld(strapi: Core.Strapi, region: string, ids: readonly string[], trx: Transaction): Promise<void> {
  const newestFirst = 'row_number() over (partition by subject_uid, subject_id, subject_locale order by id desc)';
  const placed = strapi.db
    .connection('receipt_entries')
    .select('id', strapi.db.connection.raw(`${newestFirst} as place`))
    .where({ region })
    .whereIn('subject_id', ids)
    .as('placed');
  // The connection itself would wait for the transaction that it is asked in.
  const old: { id: number }[] = await strapi.db
    .connection(placed)
    .transacting(trx)
    .select('id')
    .where('place', '>', kept);
  if (old.length > 0)
    await strapi.db.query(receiptEntryUid).deleteMany({ where: { id: { $in: old.map(({ id }) => id) } } });
}

/** What releases of all regions did to an entry, the newest first. */
export async function receiptsOfEntry(strapi: Core.Strapi, uid: string, id: string): Promise<StoredEntryReceipt[]> {
  return strapi.db
    .query(receiptEntryUid)
    .findMany({ where: { subjectUid: uid, subjectId: id }, orderBy: { id: 'desc' } });
}
