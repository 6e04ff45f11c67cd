import type { Core } from '@strapi/types';
import { userNames } from '../desk/user-names';
import type { Subject } from '../ledger/subjects';

const presenceUid = 'api::presence.presence';

/** Seconds after which a window that said nothing is taken to be closed. Browsers let windows in the background speak once a minute. */
const secondsUntilGone = 90;

/** A window of somebody's browser in which one language of an entry is open. */
export interface OpenWindow {
  /** A name that the window gave itself. */
  window: string;
  /** As the ledger names writers: `admin:7`. */
  by: string;
  /** Something was typed that is not saved. */
  isWriting: boolean;
}

/** Somebody else, or oneself in another window, who has the same open. */
export interface Presence {
  /** null for who has no account any more */
  name: string | null;
  isSelf: boolean;
  isWriting: boolean;
  /** ISO 8601 */
  since: string;
}

interface StoredRow {
  by: string;
  since: string;
  isWriting: boolean | null;
}

/** Notes that a window has this open, and tells which others have: one line for each person, writers first. */
export async function meet(
  strapi: Core.Strapi,
  subject: Subject,
  own: OpenWindow,
  now = new Date(),
): Promise<Presence[]> {
  const query = strapi.db.query(presenceUid);
  const { uid: subjectUid, id: subjectId, locale: subjectLocale } = subject;
  const where = { subjectUid, subjectId, subjectLocale };
  const { window, by, isWriting } = own;
  await query.deleteMany({ where: { seenAt: { $lt: new Date(now.getTime() - secondsUntilGone * 1000) } } });
  // A window shows one thing at a time.
  await query.deleteMany({ where: { window, by, $not: where } });
  const known = await query.updateMany({ where: { ...where, window, by }, data: { seenAt: now, isWriting } });
  if (known.count === 0) await query.create({ data: { ...where, window, by, isWriting, since: now, seenAt: now } });
  const rows: StoredRow[] = await query.findMany({
    where: { ...where, window: { $ne: window } },
    orderBy: { since: 'asc' },
  });
  const names = await userNames(
    strapi,
    rows.map((row) => row.by),
  );
  const people = new Map<string, Presence>();
  for (const row of rows) {
    const one = people.get(row.by) ?? {
      name: names.get(row.by) ?? null,
      isSelf: row.by === by,
      isWriting: false,
      since: new Date(row.since).toISOString(),
    };
    people.set(row.by, { ...one, isWriting: one.isWriting || row.isWriting === true });
  }
  return [...people.values()].sort((one, other) => Number(other.isWriting) - Number(one.isWriting));
}

/** Forgets that somebody had an entry open in a window. */
export async function leave(
  strapi: Core.Strapi,
  { uid: subjectUid, id: subjectId }: Pick<Subject, 'uid' | 'id'>,
  { window, by }: Pick<OpenWindow, 'window' | 'by'>,
): Promise<void> {
  await strapi.db.query(presenceUid).deleteMany({ where: { subjectUid, subjectId, window, by } });
}
