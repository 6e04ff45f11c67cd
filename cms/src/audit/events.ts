import type { Core } from '@strapi/types';
import type { Subject } from '../ledger/subjects';
import { currentWriter } from '../ledger/writer';

export const auditUid = 'api::audit-event.audit-event';

/** What the audit list tells of, by what somebody looks for. Publications stand in the ledger; the desk keeps the others. */
export const auditGroups = {
  signIns: ['signedIn', 'signInRefused', 'signInLimited'],
  access: ['userAdded', 'userChanged', 'passwordChanged', 'userRemoved', 'remitChanged', 'fourEyesOn', 'fourEyesOff'],
  publications: ['published', 'withdrawn'],
  reviews: ['reviewAsked', 'reviewApproved', 'reviewReturned'],
  sites: ['rolledBack', 'letGo'],
  exports: ['contentExported', 'textsExported', 'ledgerExported'],
  redactions: ['redacted'],
} as const;

export type AuditGroup = keyof typeof auditGroups;
export type AuditKind = (typeof auditGroups)[AuditGroup][number];
export type RecordedKind = Exclude<AuditKind, (typeof auditGroups)['publications'][number]>;

/** How long what is no publication is kept, in days. */
export const keptDays = { signIns: 365, others: 5 * 365 };

/** By whom commands, and the desk when it starts, are written down. */
export const byCommand = 'command';

/** Facts about an event that need no sentence: codes, numbers and names that somebody typed. */
export type AuditDetail = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

export interface AuditEvent {
  kind: RecordedKind;
  /** Who did it; left out: who is signed in, else a command. */
  by?: string | null;
  /** The user whom it is about, as the ledger names writers. */
  about?: string | null;
  subject?: Subject;
  /** The ids of the regions that it concerns. */
  regions?: Iterable<string>;
  detail?: AuditDetail;
}

/** Writes an event down, in the transaction that is under way: what is undone was not done. */
export async function recordEvent(
  strapi: Core.Strapi,
  { kind, by, about = null, subject, regions = [], detail }: AuditEvent,
): Promise<void> {
  const ids = [...regions];
  await strapi.db.query(auditUid).create({
    data: {
      kind,
      by: by === undefined ? whoActs(strapi) : by,
      about,
      subjectUid: subject?.uid ?? null,
      subjectId: subject?.id ?? null,
      subjectLocale: subject?.locale ?? null,
      regions: ids.length === 0 ? null : regionMark(ids),
      detail: detail ?? null,
      at: new Date(),
    },
  });
}

/** Regions as one text in which each can be looked for: `,a,b,`. */
export function regionMark(ids: readonly string[]): string {
  return `,${ids.join(',')},`;
}

/** Removes what was kept long enough. */
export async function dropOldEvents(strapi: Core.Strapi): Promise<void> {
  const query = strapi.db.query(auditUid);
  const before = (days: number) => ({ $lt: new Date(Date.now() - days * 24 * 60 * 60 * 1000) });
  await query.deleteMany({ where: { kind: { $in: [...auditGroups.signIns] }, at: before(keptDays.signIns) } });
  await query.deleteMany({ where: { at: before(keptDays.others) } });
}

function whoActs(strapi: Core.Strapi): string | null {
  return currentWriter(strapi) ?? (strapi.requestContext.get() === undefined ? byCommand : null);
}
