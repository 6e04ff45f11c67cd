import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/types';
import { inLedgerTransaction } from '../../ledger/lock';
import type { LinkProblem } from './ask-link';

const linkUid = 'api::outside-link.outside-link';

/** A row of the table of addresses of other sites that are published. */
export interface OutsideLinkRow {
  id: number;
  address: string;
  host: string;
  /** `not_asked`: it leads into a private network. `dead`: it failed on two days. */
  state: 'waiting' | 'works' | 'failing' | 'dead' | 'not_asked';
  nextCheckAt: string;
  checkedAt: string | null;
  /** When it failed first of the times that it fails now. */
  failingSince: string | null;
  status: number | null;
  problem: Exclude<LinkProblem, 'refusedAddress'> | null;
  /** The look that a desk has it in, and until when. */
  claim: string | null;
  claimedUntil: string | null;
}

/** Brings the table to the addresses that are published: new ones are due at once, what nobody leads to is forgotten. */
export async function keepAddresses(strapi: Core.Strapi, addresses: ReadonlySet<string>, now: Date): Promise<void> {
  // Of several desks one at a time, so that no address comes twice.
  await inLedgerTransaction(strapi, async () => {
    const query = strapi.db.query(linkUid);
    const rows: OutsideLinkRow[] = await query.findMany({ select: ['id', 'address'] });
    const gone = rows.filter(({ address }) => !addresses.has(address)).map(({ id }) => id);
    if (gone.length > 0) await query.deleteMany({ where: { id: { $in: gone } } });
    const known = new Set(rows.map(({ address }) => address));
    for (const address of addresses) {
      if (known.has(address)) continue;
      await query.create({ data: { address, host: new URL(address).host, state: 'waiting', nextCheckAt: now } });
    }
  });
}

/**
 * Takes all that is due of one host, for so many milliseconds; nothing when nothing is due. Of several desks one gets a row.
 */
export async function claimHost(strapi: Core.Strapi, now: Date, lease: number): Promise<OutsideLinkRow[]> {
  const query = strapi.db.query(linkUid);
  const free = { $or: [{ claimedUntil: null }, { claimedUntil: { $lt: now } }] };
  const due = { $and: [{ nextCheckAt: { $lte: now } }, free] };
  const next: OutsideLinkRow | null = await query.findOne({
    where: due,
    orderBy: [{ nextCheckAt: 'asc' }, { id: 'asc' }],
  });
  if (next === null) return [];
  const claim = randomUUID();
  const { host } = next;
  await query.updateMany({
    where: { $and: [{ host }, ...due.$and] },
    data: { claim, claimedUntil: new Date(now.getTime() + lease) },
  });
  return query.findMany({ where: { claim }, orderBy: { id: 'asc' } });
}

/** Writes down what became of a link that was claimed, unless another desk took it over since. */
export async function settleLink(
  strapi: Core.Strapi,
  { id, claim }: OutsideLinkRow,
  found: Pick<OutsideLinkRow, 'state' | 'status' | 'problem'> &
    Record<'nextCheckAt' | 'checkedAt', Date> & { failingSince: Date | null },
): Promise<void> {
  await strapi.db
    .query(linkUid)
    .updateMany({ where: { id, claim }, data: { ...found, claim: null, claimedUntil: null } });
}

/** Gives back what was claimed and not asked. */
export async function releaseClaim(strapi: Core.Strapi, claim: string | null): Promise<void> {
  if (claim !== null)
    await strapi.db.query(linkUid).updateMany({ where: { claim }, data: { claim: null, claimedUntil: null } });
}

/** The moment at which the next link is due; undefined for none. */
export async function nextCheck(strapi: Core.Strapi): Promise<Date | undefined> {
  const row: OutsideLinkRow | null = await strapi.db.query(linkUid).findOne({ orderBy: { nextCheckAt: 'asc' } });
  return row === null ? undefined : new Date(row.nextCheckAt);
}

/** The dead links, by address. */
export async function deadRows(strapi: Core.Strapi): Promise<Map<string, OutsideLinkRow>> {
  const rows: OutsideLinkRow[] = await strapi.db.query(linkUid).findMany({ where: { state: 'dead' } });
  return new Map(rows.map((row) => [row.address, row]));
}

/** Since which day (YYYY-MM-DD) each dead link is. */
export async function deadSince(strapi: Core.Strapi): Promise<Map<string, string>> {
  const rows = await deadRows(strapi);
  return new Map([...rows].map(([address, row]) => [address, dayOf(row.failingSince)]));
}

/** How many links there are, and when the oldest look at one was. */
export async function linkCounts(strapi: Core.Strapi): Promise<{ links: number; waiting: number }> {
  const query = strapi.db.query(linkUid);
  return { links: await query.count(), waiting: await query.count({ where: { state: 'waiting' } }) };
}

export function dayOf(moment: string | null): string {
  return moment === null ? '' : new Date(moment).toISOString().slice(0, 10);
}
