import { contentTypes, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { Temporal } from 'temporal-polyfill';
import { listUsers, regionsBySlug } from '../access/users';
import { editViewAddress } from '../desk/edit-view-address';
import { typeOf } from '../desk/model';
import { userNames } from '../desk/user-names';
import { namesOf, type NameOf } from '../history/names';
import type { Subject } from '../ledger/subjects';
import { zone } from '../schedule/local-time';
import { auditRows, type AuditFilter, type StoredEvent } from './audit-rows';
import { byCommand, keptDays, type AuditDetail, type AuditKind } from './events';

/** What `GET /desk/audit` answers: what the page Logboek shows. */
export interface AuditList {
  people: { id: number; name: string }[];
  regions: { slug: string; name: string }[];
  rows: AuditRow[];
  page: number;
  pageCount: number;
  total: number;
  keptDays: typeof keptDays;
}

export interface AuditRow {
  kind: AuditKind;
  /** ISO 8601 */
  at: string;
  /** null: nobody who was signed in, or somebody who has no account any more */
  by: string | null;
  byCommand: boolean;
  /** The user whom it is about; null likewise. */
  about: string | null;
  entry: AuditedEntry | null;
  /** Names. */
  regions: string[];
  detail: AuditDetail;
}

export interface AuditedEntry {
  /** What editors call its type; null for a file. */
  label: string | null;
  name: string;
  locale: string | null;
  /** Where in the admin it can be edited; null where it is not there any more. */
  path: string | null;
}

/** What somebody looks for: days on the clock of the sites, a region by its slug. */
export interface AuditWish extends Pick<AuditFilter, 'group' | 'person'> {
  region?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

const rowsPerPage = 50;

export async function auditList(
  strapi: Core.Strapi,
  { region: slug, from, to, ...wish }: AuditWish,
  page: number,
  userAbility: unknown,
): Promise<AuditList> {
  const regions = await regionsBySlug(strapi);
  const filter: AuditFilter = {
    ...wish,
    // What no region has the slug of concerns none.
    region: slug === undefined ? undefined : (regions.find((one) => one.slug === slug)?.id ?? slug),
    from: from === undefined ? undefined : startOf(from, 0),
    before: to === undefined ? undefined : startOf(to, 1),
  };
  const { events, total } = await auditRows(strapi, filter, { limit: rowsPerPage, offset: (page - 1) * rowsPerPage });
  const users = await userNames(
    strapi,
    events.flatMap(({ by, about }) => [by, about]),
  );
  const nameOf = await namesOf(strapi, entriesIn(events), userAbility);
  const regionNames = new Map(regions.map(({ id, name }) => [id, name]));
  return {
    people: (await listUsers(strapi)).map(({ id, name, email }) => ({ id, name: name === '' ? email : name })),
    regions: regions.map((one) => ({ slug: one.slug, name: one.name })),
    rows: events.map(({ kind, at, by, about, subject, regions: ids, detail }) => ({
      kind,
      at: at.toISOString(),
      by: users.get(by ?? '') ?? null,
      byCommand: by === byCommand,
      about: users.get(about ?? '') ?? null,
      entry: subject === null ? null : entryOf(subject, nameOf),
      regions: namesIn(ids, regionNames),
      detail: Array.isArray(detail['regions'])
        ? { ...detail, regions: namesIn(detail['regions'], regionNames) }
        : detail,
    })),
    page,
    pageCount: Math.max(1, Math.ceil(total / rowsPerPage)),
    total,
    keptDays,
  };
}

function namesIn(ids: readonly string[], names: ReadonlyMap<string, string>): string[] {
  return ids.flatMap((id) => names.get(id) ?? []);
}

/** The moment at which a day, or one after it, begins. */
function startOf(day: string, later: number): Date {
  const start = Temporal.PlainDate.from(day).add({ days: later }).toZonedDateTime(zone);
  return new Date(start.epochMilliseconds);
}

function entriesIn(events: readonly StoredEvent[]): Map<TypeName | 'media', Set<string>> {
  const ids = new Map<TypeName | 'media', Set<string>>();
  for (const { subject } of events) {
    if (subject === null) continue;
    const target = typeOf(subject.uid) ?? 'media';
    ids.set(target, (ids.get(target) ?? new Set()).add(subject.id));
  }
  return ids;
}

function entryOf({ uid, id, locale }: Subject, nameOf: NameOf): AuditedEntry {
  const type = typeOf(uid);
  const { text, note } = nameOf(type ?? 'media', id);
  const isThere = type !== undefined && note !== 'gone';
  return {
    label: type === undefined ? null : contentTypes[type].label,
    name: text,
    locale,
    path: isThere ? editViewAddress(type, id, locale) : null,
  };
}
