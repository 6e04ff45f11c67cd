import { contentTypes, factLocale, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { localesOf } from '../desk/document-locales';
import { editViewAddress } from '../desk/edit-view-address';
import { entryName } from '../desk/entry-name';
import { isAllowed } from '../desk/entry-permission';
import { userNames } from '../desk/user-names';
import type { LedgerRow } from '../ledger/heads';
import { ledgerUid } from '../ledger/subjects';
import { differences } from './differences';
import { keptDays, keptDrafts, type KeptBecause } from './kept-drafts';
import { shownDifferences, type ShownDifference } from './shown-differences';
import {
  draftPayload,
  isSame,
  ledgerRows,
  readVersion,
  type Version,
  type Versioned,
  type VersionName,
} from './versions';

/** What `GET /desk/history/:uid/:documentId` answers: what became of one language of an entry, the newest first. */
export interface EntryHistory {
  name: string;
  /** What editors call its type. */
  label: string;
  /** Where in the admin the entry can be edited. */
  path: string;
  /** Whether its type has drafts; without, what is saved is public at once. */
  drafts: boolean;
  locale: string | null;
  /** The languages of which there is anything to tell, Dutch first. */
  locales: string[];
  versions: ListedVersion[];
  page: number;
  pageCount: number;
  /** The draft as it stands, for who may read it; null where there is none. */
  draft: { at: string; isPublished: boolean } | null;
  /** Drafts that stand nowhere else. */
  kept: { name: VersionName; because: KeptBecause; at: string; by: string | null }[];
  keptDays: number;
  /** Whether who asks may make a version the draft. */
  canRestore: boolean;
}

export interface ListedVersion {
  name: VersionName;
  event: 'published' | 'withdrawn';
  /** ISO 8601 */
  at: string;
  /** null: nobody who was signed in, or somebody who has no account any more */
  by: string | null;
  /** Blanked for ever, as the law on privacy asks. */
  isBlanked: boolean;
  /** What is public of the language. */
  isPublic: boolean;
  /** The version before it, and the labels of the fields that differ from that; null for the first one. */
  previous: VersionName | null;
  changed: string[] | null;
}

/** What `GET /desk/history/:uid/:documentId/compare` answers. */
export interface Comparison {
  before: ComparedVersion;
  after: ComparedVersion;
  fields: ShownDifference[];
}

export interface ComparedVersion extends Pick<Version, 'name' | 'kind'> {
  /** ISO 8601; null for a draft, which is of this moment. */
  at: string | null;
  by: string | null;
}

const versionsPerPage = 20;

export async function entryHistory(
  strapi: Core.Strapi,
  subject: Versioned,
  page: number,
  userAbility: unknown,
): Promise<EntryHistory> {
  const { type, uid, id, locale } = subject;
  const { label, drafts } = contentTypes[type];
  const total: number = await strapi.db
    .query(ledgerUid)
    .count({ where: { subjectUid: uid, subjectId: id, subjectLocale: locale } });
  const offset = (page - 1) * versionsPerPage;
  const rows = await ledgerRows(strapi, subject, {}, { limit: versionsPerPage, offset });
  const before = await lastBefore(strapi, subject, rows.at(-1)?.seq ?? 0);
  const [newest] = await ledgerRows(strapi, subject, {}, { limit: 1 });
  const isReader = await isAllowed(strapi, 'read', type, id, locale, userAbility);
  const own = isReader ? await draftPayload(strapi, subject) : undefined;
  const kept = isReader ? await keptDrafts(strapi, subject) : [];
  const names = await userNames(
    strapi,
    [...rows, ...kept].map(({ by }) => by),
  );
  const nameOf = (by: string | null) => names.get(by ?? '') ?? null;
  return {
    name: await entryName(strapi, type, id, locale),
    label,
    path: editViewAddress(type, id, locale),
    drafts,
    locale,
    locales: await localesWithVersions(strapi, subject),
    versions: rows.map((row, place) => ({
      ...listed(type, row, [...rows.slice(place + 1), ...before]),
      by: nameOf(row.by),
      isPublic: row.seq === newest?.seq && row.event === 'published' && row.payload !== null,
    })),
    page,
    pageCount: Math.max(1, Math.ceil(total / versionsPerPage)),
    draft: own === undefined ? null : { at: own.updatedAt.toISOString(), isPublished: isSame(own.payload, newest) },
    kept: kept.map(({ number, because, at, by }) => ({
      name: `k${number}`,
      because,
      at: at.toISOString(),
      by: nameOf(by),
    })),
    keptDays,
    canRestore: await isAllowed(strapi, 'update', type, id, locale, userAbility),
  };
}

/** Two versions beside each other. Throws when one of them is not there, or may not be read. */
export async function comparison(
  strapi: Core.Strapi,
  subject: Versioned,
  names: { before: VersionName; after: VersionName },
  userAbility: unknown,
): Promise<Comparison> {
  const before = await readVersion(strapi, subject, names.before);
  const after = await readVersion(strapi, subject, names.after);
  const users = await userNames(strapi, [before.by, after.by]);
  const shown = ({ name, kind, at, by }: Version): ComparedVersion => ({
    name,
    kind,
    at: at?.toISOString() ?? null,
    by: users.get(by ?? '') ?? null,
  });
  return {
    before: shown(before),
    after: shown(after),
    fields: await shownDifferences(strapi, subject.type, before.payload, after.payload, userAbility),
  };
}

/** The version before the ones that are shown, of which the oldest of them is told apart. */
function lastBefore(strapi: Core.Strapi, subject: Versioned, seq: number): Promise<LedgerRow[]> {
  return ledgerRows(strapi, subject, { id: { $lt: seq }, event: 'published' }, { limit: 1 });
}

function listed(type: TypeName, row: LedgerRow, older: readonly LedgerRow[]) {
  const { seq, event, at, payload } = row;
  const previous = older.find((one) => one.event === 'published');
  const isTold = event === 'published' && payload !== null && previous !== undefined && previous.payload !== null;
  const labels = isTold ? differences(type, previous.payload ?? {}, payload).map(({ place }) => place[0] ?? '') : null;
  return {
    name: `p${seq}`,
    event,
    at: at.toISOString(),
    isBlanked: event === 'published' && payload === null,
    previous: isTold ? `p${previous.seq}` : null,
    changed: labels && [...new Set(labels)],
  };
}

async function localesWithVersions(strapi: Core.Strapi, { type, uid, id }: Versioned): Promise<string[]> {
  if (!contentTypes[type].localized) return [];
  const rows: { subject_locale: string | null }[] = await strapi.db
    .connection('publications')
    .distinct('subject_locale')
    .where({ subject_uid: uid, subject_id: id });
  const drafts = await localesOf(strapi, type, id, 'draft');
  const found = [...rows.map((row) => row.subject_locale), ...drafts].filter((locale) => locale !== null);
  return [...new Set(found)].sort(
    (one, other) => Number(other === factLocale) - Number(one === factLocale) || (one < other ? -1 : 1),
  );
}
