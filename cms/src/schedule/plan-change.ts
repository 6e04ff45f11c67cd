import { factLocale, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { localesOf } from '../desk/document-locales';
import { uidOf } from '../desk/model';
import { readLocalTime } from './local-time';
import { addPlannedChange, plannedFor, type Change, type PlannedChange } from './planned-changes';

/** What somebody who may publish a version wants to happen to it at a time. */
export interface Wish {
  type: TypeName;
  id: string;
  locale: string | null;
  change: Change;
  /** On the clock of Amsterdam: `2027-03-28T09:00`. */
  localTime: string;
  /** Who plans it, as the ledger names writers. */
  by: string;
}

/** Why something cannot be planned; the admin has the sentences. */
type WishProblem = 'unreadable' | 'skipped' | 'past' | 'sameTime' | 'dutchFirst' | 'notPublic';

/** Plans a publish or withdrawal. Throws a `ValidationError` with the problem in its details when it can never succeed. */
export async function planChange(strapi: Core.Strapi, wish: Wish): Promise<void> {
  const { type, id, locale, change, localTime, by } = wish;
  const time = readLocalTime(localTime);
  if (time.kind === 'unreadable') throw impossible('unreadable', `Not a date and time: ${localTime}`);
  if (time.kind === 'skipped')
    throw impossible('skipped', `${localTime} does not exist: the clock goes from ${time.before} to ${time.after}.`, {
      before: time.before,
      after: time.after,
    });
  if (time.at <= new Date()) throw impossible('past', `${localTime} is past.`);

  const waiting = (await plannedFor(strapi, uidOf(type), id)).filter(({ state }) => state === 'waiting');
  if (waiting.some((other) => other.locale === locale && other.dueAt.getTime() === time.at.getTime()))
    throw impossible('sameTime', `Something else is planned at ${localTime}.`);
  const isPublic = publicAt(await localesOf(strapi, type, id, 'published'), waiting, time.at);
  if (change === 'publish' && locale !== null && locale !== factLocale && !isPublic(factLocale))
    throw impossible('dutchFirst', 'Dutch will not be public then.');
  if (change === 'withdraw' && !isPublic(locale)) throw impossible('notPublic', 'It will not be public then.');
  await addPlannedChange(strapi, { uid: uidOf(type), id, locale, change, localTime, dueAt: time.at, by });
}

/** Which languages will be public at a moment, if all goes as planned. */
function publicAt(
  now: readonly (string | null)[],
  waiting: readonly PlannedChange[],
  at: Date,
): (locale: string | null) => boolean {
  const then = new Set(now);
  for (const { locale, change, dueAt } of waiting) {
    if (dueAt > at) break;
    if (change === 'publish') then.add(locale);
    else if (locale === factLocale) then.clear();
    else then.delete(locale);
  }
  return (locale) => then.has(locale);
}

function impossible(problem: WishProblem, message: string, values: Record<string, string> = {}): Error {
  return new errors.ValidationError(message, { problem, values });
}
