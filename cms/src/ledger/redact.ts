import { rmSync } from 'node:fs';
import type { Core } from '@strapi/types';
import { regionsOfEntry } from '../access/where-entries-belong';
import { recordEvent } from '../audit/events';
import { keepLinks } from '../checks/links/keep-links';
import { lookForDeliveries } from '../deliveries/deliveries';
import { askForBuilds, forgetAddresses } from '../deliveries/outbox';
import { typeOf } from '../desk/model';
import { changeEpoch, readEpoch } from './epoch';
import { headsOf } from './heads';
import { inLedgerTransaction } from './lock';
import { mediaFile } from './media';
import { headPosition } from './rows';
import { ledgerUid, mediaUid, subjectType } from './subjects';
import type { Payload } from './payload';
import { forgetKeptDrafts } from '../history/kept-drafts';
import { forgetPages } from '../receipts/forget';
import { forgetRemarks } from '../review/reviews';
import { forgetProblems, isToBePublished } from '../schedule/planned-changes';

/** What is to be forgotten: an entry in all languages, one field of it, or a file. */
export interface Redaction {
  uid: string;
  id: string;
  /** Name of an attribute; the whole payload when it is left out. */
  field?: string;
}

/**
 * Blanks a field or the whole of an entry or file in every row it ever had, for ever: the row stays, what it said is gone,
 * with the kept bytes of a file. Changes the epoch, so that every reader forgets its copy and builds anew.
 *
 * An entry that is public must be withdrawn first, a field be emptied and published, a planned publish be cancelled: else the
 * next publish says it again. What guards said of planned publishes goes too, since it may quote the entry, and so do remarks
 * of reviewers, drafts that were kept when an earlier version was restored, and the addresses of other sites that nothing public
 * has any more.
 *
 * @returns how many rows were blanked
 */
export async function redact(strapi: Core.Strapi, { uid, id, field }: Redaction): Promise<number> {
  return inLedgerTransaction(strapi, async ({ onCommit }) => {
    const telling = await tellingRows(strapi, { uid, id, ...(field === undefined ? {} : { field }) });
    for (const row of telling) {
      const payload = field === undefined ? null : { ...row.payload, [field]: null };
      await strapi.db.query(ledgerUid).update({ where: { id: row.id }, data: { payload } });
    }
    await forgetProblems(strapi, uid, id);
    await forgetKeptDrafts(strapi, uid, id, field);
    await forgetRemarks(strapi, uid, id);
    await note(strapi, { uid, id, ...(field === undefined ? {} : { field }) }, telling.length);
    if (uid === mediaUid && field === undefined) {
      const unnamed = await hashesOnlyIn(strapi, telling);
      onCommit(() => unnamed.forEach((sha256) => rmSync(mediaFile(sha256), { force: true })));
    }
    if (telling.length > 0) {
      await forgetPages(strapi);
      await forgetAddresses(strapi);
      await keepLinks(strapi);
      await changeEpoch(strapi);
      await askForBuilds(strapi, await headPosition(strapi));
      onCommit(lookForDeliveries);
    }
    return telling.length;
  });
}

/** Writes down that it was done, and nothing of what it was about. */
async function note(strapi: Core.Strapi, { uid, id, field }: Redaction, rows: number): Promise<void> {
  const type = typeOf(uid);
  await recordEvent(strapi, {
    kind: 'redacted',
    subject: { uid, id, locale: null },
    regions: type === undefined ? [] : await regionsOfEntry(strapi, type, id),
    detail: { rows, field: field ?? null },
  });
}

/** What a redaction would do, and what it is about. Throws where it would be refused. */
export interface RedactionPreview {
  /** How many rows it blanks; none when that was done before. */
  rows: number;
  /** The first row of the content; undefined when the ledger knows nothing of it. */
  first: number | undefined;
  epoch: string;
  /** The hashes of a file's bytes. */
  hashes: string[];
}

export async function previewRedaction(strapi: Core.Strapi, redaction: Redaction): Promise<RedactionPreview> {
  return inLedgerTransaction(strapi, async () => {
    const telling = await tellingRows(strapi, redaction);
    const [first]: { id: number }[] = await strapi.db.query(ledgerUid).findMany({
      where: { subjectUid: redaction.uid, subjectId: redaction.id },
      select: ['id'],
      orderBy: { id: 'asc' },
      limit: 1,
    });
    const hashes = telling.map(({ payload }) => payload?.sha256).filter((sha256) => typeof sha256 === 'string');
    return { rows: telling.length, first: first?.id, epoch: await readEpoch(strapi), hashes: [...new Set(hashes)] };
  });
}

/** The rows that say what is to be forgotten. Throws while it is public. */
async function tellingRows(strapi: Core.Strapi, { uid, id, field }: Redaction): Promise<TellingRow[]> {
  const type = subjectType(uid);
  if (field !== undefined && type?.attributes[field] === undefined) {
    throw new Error(`${type?.name ?? uid} has no field ${field}.`);
  }
  const says = (payload: Payload | null): boolean =>
    payload !== null && (field === undefined || !isBlank(payload[field]));
  const heads = [...(await headsOf(strapi, uid, id)).values()];
  if (heads.some(({ event, payload }) => event === 'published' && says(payload))) {
    throw new Error(
      field === undefined
        ? `${id} is public. Withdraw it first, in every language.`
        : `${id} is public with ${field}. Empty the field and publish it first, in every language.`,
    );
  }
  if (field === undefined && (await isToBePublished(strapi, uid, id)))
    throw new Error(`A publish of ${id} is planned. Cancel it first, in every language.`);
  const rows: TellingRow[] = await strapi.db
    .query(ledgerUid)
    .findMany({ where: { subjectUid: uid, subjectId: id, event: 'published' }, select: ['id', 'payload'] });
  return rows.filter(({ payload }) => says(payload));
}

interface TellingRow {
  id: number;
  payload: Payload | null;
}

/** The hashes of bytes that these rows named and no row names any more. */
async function hashesOnlyIn(strapi: Core.Strapi, rows: readonly { payload: Payload | null }[]): Promise<string[]> {
  const others: { payload: Payload | null }[] = await strapi.db
    .query(ledgerUid)
    .findMany({ where: { subjectUid: mediaUid, event: 'published' }, select: ['payload'] });
  const named = new Set(others.map(({ payload }) => payload?.sha256));
  const hashes = rows.map(({ payload }) => payload?.sha256).filter((sha256) => typeof sha256 === 'string');
  return [...new Set(hashes)].filter((sha256) => !named.has(sha256));
}

function isBlank(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
