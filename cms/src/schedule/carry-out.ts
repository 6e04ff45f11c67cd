import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { localesOf } from '../desk/document-locales';
import { isPublishable } from '../desk/entry-permission';
import { typeOf, uidOf } from '../desk/model';
import type { FieldError } from '../desk/refusal';
import { inLedgerTransaction } from '../ledger/lock';
import { writeAs } from '../ledger/writer';
import { abilityOf } from './planner';
import { countAttempt, dueChanges, explain, settle, type Outcome, type PlannedChange } from './planned-changes';

/** How often something is tried that goes wrong for a reason that may pass, such as a database that is not there. */
const attempts = 5;

/**
 * Does what has come to its moment, in the order of the moments. Each is claimed, done and written to the ledger in one
 * transaction: a desk that is killed leaves it waiting, and of several desks one does it.
 */
export async function carryOutDue(strapi: Core.Strapi, now: Date): Promise<void> {
  for (const planned of await dueChanges(strapi, now)) await carryOut(strapi, planned);
}

async function carryOut(strapi: Core.Strapi, planned: PlannedChange): Promise<void> {
  try {
    const outcome = await inLedgerTransaction(strapi, async () => {
      if (!(await settle(strapi, planned.number, { state: 'done' }))) return undefined;
      const reached = await writeAs(planned.by, () => change(strapi, planned));
      if (reached.reason !== undefined) await explain(strapi, planned.number, reached.state, reached.reason);
      return reached;
    });
    if (outcome !== undefined) tell(strapi, planned, outcome);
  } catch (error) {
    if (error instanceof errors.ApplicationError) await refuse(strapi, planned, 'rules', problemsOf(error));
    else await postpone(strapi, planned, error);
  }
}

/** Through the same guards as an editor's click, whose refusals it throws. */
async function change(strapi: Core.Strapi, { uid, id, locale, change, by }: PlannedChange): Promise<Outcome> {
  const type = typeOf(uid);
  if (type === undefined || !(await localesOf(strapi, type, id, 'draft')).includes(locale))
    return { state: 'cancelled', reason: 'deleted' };
  const userAbility = await abilityOf(strapi, by);
  if (userAbility === undefined || !(await isPublishable(strapi, type, id, locale, userAbility)))
    return { state: 'refused', reason: 'planner' };
  const version = { documentId: id, ...(locale === null ? {} : { locale }) };
  if (change === 'publish') {
    await strapi.documents(uidOf(type)).publish(version);
    return { state: 'done' };
  }
  if (!(await localesOf(strapi, type, id, 'published')).includes(locale))
    return { state: 'done', reason: 'already_gone' };
  await strapi.documents(uidOf(type)).unpublish(version);
  return { state: 'done' };
}

async function refuse(
  strapi: Core.Strapi,
  planned: PlannedChange,
  reason: 'rules' | 'failed',
  problems: FieldError[] = [],
): Promise<void> {
  const outcome: Outcome = { state: 'refused', reason, problems };
  if (await settle(strapi, planned.number, outcome)) tell(strapi, planned, outcome);
}

/** Leaves it waiting for the next look; what keeps going wrong is refused. */
async function postpone(strapi: Core.Strapi, planned: PlannedChange, error: unknown): Promise<void> {
  strapi.log.error(`${inWords(planned)} failed: ${error instanceof Error ? (error.stack ?? '') : String(error)}`);
  if (planned.attempts + 1 >= attempts) return refuse(strapi, planned, 'failed');
  await countAttempt(strapi, planned);
}

function problemsOf(error: errors.ApplicationError): FieldError[] {
  const { errors: problems } = error.details as { errors?: { path: (string | number)[]; message: string }[] };
  if (problems === undefined || problems.length === 0) return [{ path: [], message: error.message }];
  return problems.map(({ path, message }) => ({ path: path.map(String), message }));
}

function tell(strapi: Core.Strapi, planned: PlannedChange, { state, reason }: Outcome): void {
  const seconds = Math.round((Date.now() - planned.dueAt.getTime()) / 1000);
  const why = reason === undefined ? '' : ` (${reason})`;
  strapi.log.info(`${inWords(planned)} is ${state}${why}, ${seconds} s after its moment.`);
}

function inWords({ number, change, uid, id, locale, localTime }: PlannedChange): string {
  return `Planned ${change} ${number} of ${uid} ${id}${locale === null ? '' : ` ${locale}`} at ${localTime}`;
}
