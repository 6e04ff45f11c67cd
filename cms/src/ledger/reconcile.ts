import { existsSync } from 'node:fs';
import type { Core } from '@strapi/types';
import { appendRows } from './append';
import { inLedgerTransaction } from './lock';
import { appendFile, keepBytes, mediaFile, readBytes, withdrawal, type MediaFile } from './media';
import { readDrafts, readPublished, type EntryRow } from './payload';
import { ledgerUid, mediaUid, subjectTypes, type SubjectType } from './subjects';

/** What the ledger lacked, in subjects; nothing, on a desk that was never interrupted or written past. */
export interface Reconciliation {
  published: string[];
  withdrawn: string[];
  /** Files whose bytes were not kept and are again. */
  bytes: string[];
  /** Files of which neither the media library nor the ledger has the bytes any more. */
  lost: string[];
}

interface Head {
  subjectId: string;
  subjectLocale: string | null;
  event: string;
  at: string;
}

/**
 * Compares what Strapi says is public with the newest rows of the ledger and appends what is missing: of writes past the
 * desk (a restored dump, a script, a crash between a file and its row). By presence, and by Strapi's own stamps.
 */
export async function reconcile(strapi: Core.Strapi): Promise<Reconciliation> {
  const result: Reconciliation = { published: [], withdrawn: [], bytes: [], lost: [] };
  await inLedgerTransaction(strapi, async () => {
    for (const type of subjectTypes) await reconcileType(strapi, type, result);
    await reconcileMedia(strapi, result);
  });
  report(strapi, result);
  return result;
}

/** Strapi deletes the entries of a language with it, past the documents middleware. */
export function reconcileAfterLanguages(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe({
    models: ['plugin::i18n.locale'],
    afterDelete: async () => {
      await reconcile(strapi);
    },
  });
}

async function reconcileType(strapi: Core.Strapi, type: SubjectType, result: Reconciliation): Promise<void> {
  const heads = await publicHeads(strapi, type.uid);
  const rows: { documentId: string; locale: string | null; publishedAt: string | null; updatedAt: string }[] =
    await strapi.db.query(type.uid).findMany({
      where: type.drafts ? { publishedAt: { $notNull: true } } : {},
      select: ['documentId', 'locale', 'publishedAt', 'updatedAt'],
      orderBy: { id: 'asc' },
    });
  const present = new Set<string>();
  for (const row of rows) {
    const locale = type.localized ? row.locale : null;
    const key = keyOf(row.documentId, locale);
    present.add(key);
    const stamp = new Date((type.drafts ? row.publishedAt : null) ?? row.updatedAt);
    const head = heads.get(key);
    if (head !== undefined && head >= stamp) continue;
    const entry = await publicRow(strapi, type, row.documentId, locale);
    if (entry === undefined) continue;
    const { payload } = entry;
    await appendRows(strapi, [{ uid: type.uid, id: row.documentId, locale, event: 'published', payload }]);
    result.published.push(`${type.name} ${key}`);
  }
  for (const key of heads.keys()) {
    if (present.has(key)) continue;
    const [id = '', locale = ''] = key.split(' ');
    await appendRows(strapi, [{ uid: type.uid, id, locale: locale || null, event: 'withdrawn' }]);
    result.withdrawn.push(`${type.name} ${key}`);
  }
}

/** The draft while it is what was published, since it has all relations; else Strapi's published row. */
async function publicRow(
  strapi: Core.Strapi,
  type: SubjectType,
  id: string,
  locale: string | null,
): Promise<EntryRow | undefined> {
  const published = await readPublished(strapi, type, id, locale);
  const [draft] = await readDrafts(strapi, type, id, [locale]);
  return draft !== undefined && published !== undefined && draft.updatedAt <= published.updatedAt ? draft : published;
}

async function reconcileMedia(strapi: Core.Strapi, result: Reconciliation): Promise<void> {
  const heads = await publicHeads(strapi, mediaUid);
  const files: MediaFile[] = await strapi.db.query(mediaUid).findMany({ orderBy: { id: 'asc' } });
  const present = new Set(files.map((file) => keyOf(file.documentId, null)));
  for (const file of files) {
    const head = heads.get(keyOf(file.documentId, null));
    if (head !== undefined && head >= new Date(file.updatedAt)) continue;
    await appendFile(strapi, file);
    result.published.push(`media ${file.documentId}`);
  }
  for (const key of heads.keys()) {
    if (present.has(key)) continue;
    const [id = ''] = key.split(' ');
    await appendRows(strapi, [withdrawal(id)]);
    result.withdrawn.push(`media ${id}`);
  }
  await keepMissingBytes(strapi, files, result);
}

async function keepMissingBytes(strapi: Core.Strapi, files: MediaFile[], result: Reconciliation): Promise<void> {
  const rows: { subjectId: string; payload: { sha256: string } }[] = await strapi.db.query(ledgerUid).findMany({
    where: { subjectUid: mediaUid, event: 'published', subjectId: { $in: files.map((file) => file.documentId) } },
    select: ['subjectId', 'payload'],
    orderBy: { id: 'asc' },
  });
  const newest = new Map(rows.map((row) => [row.subjectId, row.payload.sha256]));
  for (const file of files) {
    const sha256 = newest.get(file.documentId);
    if (sha256 === undefined || existsSync(mediaFile(sha256))) continue;
    if ((await keepBytes(await readBytes(strapi, file))) === sha256) result.bytes.push(`${file.name} ${sha256}`);
    else result.lost.push(`${file.name} ${sha256}`);
  }
}

/** When each public subject of a uid got its newest row, by `keyOf`. */
async function publicHeads(strapi: Core.Strapi, uid: string): Promise<Map<string, Date>> {
  const rows: Head[] = await strapi.db.query(ledgerUid).findMany({
    where: { subjectUid: uid },
    select: ['subjectId', 'subjectLocale', 'event', 'at'],
    orderBy: { id: 'asc' },
  });
  const heads = new Map<string, Head>();
  for (const row of rows) heads.set(keyOf(row.subjectId, row.subjectLocale), row);
  return new Map([...heads].flatMap(([key, head]) => (head.event === 'published' ? [[key, new Date(head.at)]] : [])));
}

function keyOf(id: string, locale: string | null): string {
  return `${id} ${locale ?? ''}`;
}

function report(strapi: Core.Strapi, { published, withdrawn, bytes, lost }: Reconciliation): void {
  const say = (what: string, subjects: string[]) => {
    if (subjects.length > 0) strapi.log.warn(`Ledger: ${what} ${subjects.length}: ${subjects.join(', ')}.`);
  };
  say('published what was public without a row', published);
  say('withdrew what was gone without a row', withdrawn);
  say('kept the bytes of files again', bytes);
  say('the bytes of these files are lost; replace the files in the media library', lost);
  strapi.log.info('Ledger: compared with what is public.');
}
