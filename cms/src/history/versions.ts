import { contentTypes, factLocale, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { canonicalJson } from '../bundle/canonical';
import { uidOf } from '../desk/model';
import { toLedgerRow, type LedgerRow } from '../ledger/heads';
import { readDrafts, type Payload } from '../ledger/payload';
import { ledgerUid, subjectType, type Subject } from '../ledger/subjects';
import { keptDrafts } from './kept-drafts';

/** One language of an entry, of which there are versions. */
export interface Versioned extends Subject {
  type: TypeName;
}

export function versioned(type: TypeName, id: string, locale: string | undefined): Versioned {
  return { type, uid: uidOf(type), id, locale: contentTypes[type].localized ? (locale ?? factLocale) : null };
}

/**
 * Which version is meant: the draft as it stands, a row of the ledger by its position (`p12`), or a draft that was kept when
 * another version took its place (`k3`).
 */
export type VersionName = string;

export const versionPattern = /^(draft|[pk]\d{1,15})$/;

/** A version with what it says. */
export interface Version {
  name: VersionName;
  kind: 'draft' | 'published' | 'kept';
  /** When it was published or replaced; null for a draft, which is of this moment. */
  at: Date | null;
  by: string | null;
  payload: Payload;
}

/** Throws when the entry has no such version, or when it was blanked. */
export async function readVersion(strapi: Core.Strapi, subject: Versioned, name: VersionName): Promise<Version> {
  const version = name === 'draft' ? await draft(strapi, subject) : await former(strapi, subject, name);
  if (version === undefined) throw new errors.NotFoundError();
  return version;
}

/** The payload of the draft as it stands; undefined where the language has none. */
export async function draftPayload(
  strapi: Core.Strapi,
  { uid, id, locale }: Subject,
): Promise<{ payload: Payload; updatedAt: Date } | undefined> {
  const type = subjectType(uid);
  return type === undefined ? undefined : (await readDrafts(strapi, type, id, [locale]))[0];
}

async function draft(strapi: Core.Strapi, subject: Versioned): Promise<Version | undefined> {
  const row = await draftPayload(strapi, subject);
  return row && { name: 'draft', kind: 'draft', at: null, by: null, payload: row.payload };
}

async function former(strapi: Core.Strapi, subject: Versioned, name: VersionName): Promise<Version | undefined> {
  const number = Number(name.slice(1));
  if (name.startsWith('k')) {
    const kept = (await keptDrafts(strapi, subject)).find((one) => one.number === number);
    return kept && { name, kind: 'kept', at: kept.at, by: kept.by, payload: kept.payload };
  }
  const [row] = await ledgerRows(strapi, subject, { id: number, event: 'published' }, { limit: 1 });
  if (row === undefined) return undefined;
  if (row.payload === null) throw new errors.ValidationError('This version was blanked.', { problem: 'redacted' });
  return { name, kind: 'published', at: row.at, by: row.by, payload: row.payload };
}

/** Rows of one language of an entry in the ledger, the newest first. */
export async function ledgerRows(
  strapi: Core.Strapi,
  { uid, id, locale }: Subject,
  where: object,
  piece: { limit: number; offset?: number },
): Promise<LedgerRow[]> {
  const rows: unknown[] = await strapi.db.query(ledgerUid).findMany({
    where: { subjectUid: uid, subjectId: id, subjectLocale: locale, ...where },
    orderBy: { id: 'desc' },
    ...piece,
  });
  return rows.map(toLedgerRow);
}

/** Whether the draft says what the row made public. */
export function isSame(draft: Payload, row: LedgerRow | undefined): boolean {
  return row?.event === 'published' && canonicalJson(draft) === canonicalJson(row.payload);
}
