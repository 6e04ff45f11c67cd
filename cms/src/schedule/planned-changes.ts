import { factLocale } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import type { FieldError } from '../desk/refusal';
import type { Subject } from '../ledger/subjects';

const plannedUid = 'api::planned-change.planned-change';

export type Change = 'publish' | 'withdraw';

/** Why a planned change ended otherwise than it was meant. */
export type Reason =
  /** Refused by a rule; `problems` says which. */
  | 'rules'
  /** Refused, since who planned it may not publish the entry any more. */
  | 'planner'
  /** Refused after it had gone wrong several times, for a reason in the log. */
  | 'failed'
  /** Cancelled with the entry, or the language, that was deleted. */
  | 'deleted'
  /** Done without doing anything: it was not public any more. */
  | 'already_gone';

/** How a planned change ends. */
export interface Outcome {
  state: 'done' | 'refused' | 'cancelled';
  reason?: Reason;
  problems?: FieldError[];
  /** Who cancelled it. */
  settledBy?: string;
}

/** A publish or a withdrawal of one language of an entry that is to happen at a moment. */
export interface PlannedChange extends Subject {
  number: number;
  change: Change;
  /** As it was typed, on the clock of Amsterdam: `2027-03-28T09:00`. */
  localTime: string;
  dueAt: Date;
  state: 'waiting' | Outcome['state'];
  reason: Reason | null;
  problems: FieldError[];
  /** How often it went wrong for a reason that may pass. */
  attempts: number;
  /** Who planned it, as the ledger names writers: `admin:7`. */
  by: string;
  madeAt: Date;
  settledAt: Date | null;
  settledBy: string | null;
}

export type NewPlannedChange = Subject & Pick<PlannedChange, 'change' | 'localTime' | 'dueAt' | 'by'>;

export async function addPlannedChange(strapi: Core.Strapi, planned: NewPlannedChange): Promise<void> {
  const { uid, id, locale, ...rest } = planned;
  await strapi.db.query(plannedUid).create({
    data: {
      ...rest,
      subjectUid: uid,
      subjectId: id,
      subjectLocale: locale,
      state: 'waiting',
      attempts: 0,
      madeAt: new Date(),
    },
  });
}

export async function plannedChange(strapi: Core.Strapi, number: number): Promise<PlannedChange | undefined> {
  const [row] = await find(strapi, { id: number });
  return row;
}

/** Everything that was ever planned for an entry, in the order of its moments. */
export function plannedFor(strapi: Core.Strapi, uid: string, id: string): Promise<PlannedChange[]> {
  return find(strapi, { subjectUid: uid, subjectId: id });
}

/** Everything that waits. */
export function waitingChanges(strapi: Core.Strapi): Promise<PlannedChange[]> {
  return find(strapi, { state: 'waiting' });
}

/** What was refused since a moment. */
export function refusedChanges(strapi: Core.Strapi, since: Date): Promise<PlannedChange[]> {
  return find(strapi, { state: 'refused', settledAt: { $gte: since } });
}

/** What waits and has come to its moment. */
export function dueChanges(strapi: Core.Strapi, now: Date): Promise<PlannedChange[]> {
  return find(strapi, { state: 'waiting', dueAt: { $lte: now } });
}

/** The first moment after this one at which something is due. */
export async function nextDue(strapi: Core.Strapi, after: Date): Promise<Date | undefined> {
  const rows: StoredRow[] = await strapi.db
    .query(plannedUid)
    .findMany({ where: { state: 'waiting', dueAt: { $gt: after } }, orderBy: { dueAt: 'asc' }, limit: 1 });
  return rows[0] === undefined ? undefined : new Date(rows[0].dueAt);
}

/**
 * Ends what waits. Of two that try at once, in one desk or in several, one succeeds: the other waits for its transaction and
 * then finds nothing that waits.
 *
 * @returns whether this call ended it
 */
export async function settle(strapi: Core.Strapi, number: number, outcome: Outcome): Promise<boolean> {
  const { state, reason = null, problems = [], settledBy = null } = outcome;
  const { count } = await strapi.db.query(plannedUid).updateMany({
    where: { id: number, state: 'waiting' },
    data: { state, reason, problems, settledBy, settledAt: new Date() },
  });
  return count === 1;
}

/** Says how what this transaction claimed ended. */
export async function explain(strapi: Core.Strapi, number: number, state: Outcome['state'], reason: Reason) {
  await strapi.db.query(plannedUid).update({ where: { id: number }, data: { state, reason } });
}

export async function countAttempt(strapi: Core.Strapi, { number, attempts }: PlannedChange): Promise<void> {
  await strapi.db
    .query(plannedUid)
    .updateMany({ where: { id: number, state: 'waiting' }, data: { attempts: attempts + 1 } });
}

/** Whether a publish of any language of an entry waits. */
export async function isToBePublished(strapi: Core.Strapi, uid: string, id: string): Promise<boolean> {
  const where = { subjectUid: uid, subjectId: id, state: 'waiting', change: 'publish' };
  return (await strapi.db.query(plannedUid).count({ where })) > 0;
}

/** Forgets what guards said of an entry: they may quote it. */
export async function forgetProblems(strapi: Core.Strapi, uid: string, id: string): Promise<void> {
  await strapi.db.query(plannedUid).updateMany({ where: { subjectUid: uid, subjectId: id }, data: { problems: [] } });
}

interface StoredRow {
  id: number;
  subjectUid: string;
  subjectId: string;
  subjectLocale: string | null;
  change: Change;
  localTime: string;
  dueAt: string;
  state: PlannedChange['state'];
  reason: Reason | null;
  problems: FieldError[] | null;
  attempts: number;
  by: string;
  madeAt: string;
  settledAt: string | null;
  settledBy: string | null;
}

// At one moment Dutch comes first, since the other languages need it.
async function find(strapi: Core.Strapi, where: object): Promise<PlannedChange[]> {
  const rows: StoredRow[] = await strapi.db.query(plannedUid).findMany({ where, orderBy: { id: 'asc' } });
  return rows
    .map(toPlannedChange)
    .sort(
      (one, other) =>
        one.dueAt.getTime() - other.dueAt.getTime() ||
        Number(other.locale === factLocale) - Number(one.locale === factLocale) ||
        one.number - other.number,
    );
}

function toPlannedChange(row: StoredRow): PlannedChange {
  return {
    number: row.id,
    uid: row.subjectUid,
    id: row.subjectId,
    locale: row.subjectLocale,
    change: row.change,
    localTime: row.localTime,
    dueAt: new Date(row.dueAt),
    state: row.state,
    reason: row.reason,
    problems: row.problems ?? [],
    attempts: row.attempts,
    by: row.by,
    madeAt: new Date(row.madeAt),
    settledAt: row.settledAt === null ? null : new Date(row.settledAt),
    settledBy: row.settledBy,
  };
}
