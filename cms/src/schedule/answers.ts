import { contentTypes, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { localesOf } from '../desk/document-locales';
import { readDraft } from '../desk/draft';
import { fieldLabel } from '../desk/edit-view-address';
import { isPublishable } from '../desk/entry-permission';
import { entryProblems, toFieldErrors } from '../desk/entry-problems';
import { readableVersions } from '../desk/listed-entries';
import { typeOf, uidOf } from '../desk/model';
import type { FieldError } from '../desk/refusal';
import { userNames } from '../desk/user-names';
import { versioned } from '../history/versions';
import { ledgerUid } from '../ledger/subjects';
import { missingApproval } from '../review/four-eyes';
import { readLocalTime } from './local-time';
import { plannedFor, refusedChanges, waitingChanges, type PlannedChange } from './planned-changes';

/** A planned change as the admin shows it. */
export interface ShownChange extends Pick<PlannedChange, 'number' | 'locale' | 'change' | 'state' | 'reason'> {
  /** ISO 8601. */
  dueAt: string;
  /** The hour comes twice that day: the first one is meant. */
  twice: boolean;
  /** What a guard said, each with the label of its field. */
  problems: string[];
  /** Who planned it, and who cancelled it; null when they are unknown. */
  by: string | null;
  settledBy: string | null;
  /** ISO 8601; null while it waits. */
  settledAt: string | null;
}

/** What `GET /desk/schedule/:uid/:documentId` answers. */
export interface EntrySchedule {
  /** What waits, in the order of the moments, each with what would be refused if it were published as it stands. */
  waiting: (ShownChange & { editedSince: boolean })[];
  /** The newest that ended. */
  ended: ShownChange[];
  /** The languages that whoever asks may plan; null for types without languages. */
  plannable: (string | null)[];
}

/** What `GET /desk/schedule` answers: everything that waits, and what was refused and not seen to since. */
export interface Schedule {
  waiting: ListedChange[];
  refused: ListedChange[];
}

export interface ListedChange extends ShownChange {
  label: string;
  name: string;
  /** Where in the admin the entry can be edited. */
  path: string;
}

const newestEnded = 5;
const refusedDays = 30;

export async function entrySchedule(
  strapi: Core.Strapi,
  type: TypeName,
  id: string,
  userAbility: unknown,
): Promise<EntrySchedule> {
  const planned = await plannedFor(strapi, uidOf(type), id);
  const shown = await shownWithNames(strapi, planned);
  const waiting = [];
  for (const [place, one] of planned.entries()) {
    const row = shown[place];
    if (one.state !== 'waiting' || row === undefined) continue;
    waiting.push({ ...row, ...(await asItStands(strapi, type, one)) });
  }
  const ended = planned
    .map((one, place) => ({ at: one.settledAt?.getTime(), row: shown[place] }))
    .flatMap(({ at, row }) => (at === undefined || row === undefined ? [] : [{ at, row }]))
    .sort((one, other) => other.at - one.at)
    .slice(0, newestEnded)
    .map(({ row }) => row);
  return { waiting, ended, plannable: await plannableLocales(strapi, type, id, userAbility) };
}

async function plannableLocales(strapi: Core.Strapi, type: TypeName, id: string, userAbility: unknown) {
  if (!contentTypes[type].drafts) return [];
  const locales = [];
  for (const locale of await localesOf(strapi, type, id, 'draft')) {
    if (await isPublishable(strapi, type, id, locale, userAbility)) locales.push(locale);
  }
  return locales;
}

/** What would be published now: whether it was edited after it was planned, and what would be refused. */
async function asItStands(strapi: Core.Strapi, type: TypeName, { id, locale, change, madeAt }: PlannedChange) {
  if (change === 'withdraw') return { editedSince: false };
  const draft = await readDraft(strapi, type, id, locale);
  const problems = (await entryProblems(strapi, type, id, locale)).filter(({ severity }) => severity === 'refuse');
  const unapproved = await missingApproval(strapi, versioned(type, id, locale ?? undefined));
  return {
    editedSince: draft !== null && new Date(String(draft['updatedAt'])) > madeAt,
    problems: [...unapproved, ...toFieldErrors(problems)].map((problem) => inWords(type, problem)),
  };
}

/** What waits and what was refused, of the entries that somebody may read. */
export async function wholeSchedule(strapi: Core.Strapi, userAbility: unknown): Promise<Schedule> {
  const since = new Date(Date.now() - refusedDays * 24 * 60 * 60 * 1000);
  const waiting = await waitingChanges(strapi);
  const refused = [];
  for (const one of await refusedChanges(strapi, since)) {
    if (!(await isSeenTo(strapi, one))) refused.push(one);
  }
  return {
    waiting: await listed(strapi, waiting, userAbility),
    refused: await listed(strapi, refused.reverse(), userAbility),
  };
}

/** Whether the language was published or withdrawn, or anything was planned for it, after it was refused. */
async function isSeenTo(strapi: Core.Strapi, { uid, id, locale, settledAt }: PlannedChange): Promise<boolean> {
  if (settledAt === null) return false;
  const rows = await strapi.db
    .query(ledgerUid)
    .count({ where: { subjectUid: uid, subjectId: id, subjectLocale: locale, at: { $gt: settledAt } } });
  if (rows > 0) return true;
  return (await plannedFor(strapi, uid, id)).some((other) => other.locale === locale && other.madeAt > settledAt);
}

async function listed(
  strapi: Core.Strapi,
  planned: readonly PlannedChange[],
  userAbility: unknown,
): Promise<ListedChange[]> {
  const shown = await shownWithNames(strapi, planned);
  const versions = planned.flatMap(({ uid, id, locale }, place) => {
    const type = typeOf(uid);
    return type === undefined ? [] : [{ type, id, locale, place }];
  });
  const readable = await readableVersions(strapi, versions, userAbility);
  return versions.flatMap((version) => {
    const [entry, row] = [readable.get(version), shown[version.place]];
    if (entry === undefined || row === undefined) return [];
    const { label, name, path } = entry;
    return [{ ...row, label, name, path }];
  });
}

async function shownWithNames(strapi: Core.Strapi, planned: readonly PlannedChange[]): Promise<ShownChange[]> {
  const names = await userNames(
    strapi,
    planned.flatMap(({ by, settledBy }) => [by, settledBy]),
  );
  const nameOf = (writer: string | null) => (writer === null ? null : (names.get(writer) ?? null));
  return planned.map((one) => {
    const time = readLocalTime(one.localTime);
    const type = typeOf(one.uid);
    const { number, locale, change, state, reason } = one;
    return {
      number,
      locale,
      change,
      state,
      reason,
      dueAt: one.dueAt.toISOString(),
      twice: time.kind === 'moment' && time.twice,
      problems: one.problems.map((problem) => (type === undefined ? problem.message : inWords(type, problem))),
      by: nameOf(one.by),
      settledBy: nameOf(one.settledBy),
      settledAt: one.settledAt?.toISOString() ?? null,
    };
  });
}

function inWords(type: TypeName, { path, message }: FieldError): string {
  const label = fieldLabel(type, path.join('.'));
  return label === undefined ? message : `${label}: ${message}`;
}
