import { contentTypes } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { regionNames } from '../access/refusals';
import { regionsOfEntry } from '../access/where-entries-belong';
import { recordEvent, type RecordedKind } from '../audit/events';
import { isAllowed, isPublishable } from '../desk/entry-permission';
import { userNames } from '../desk/user-names';
import type { Versioned } from '../history/versions';
import { inLedgerTransaction } from '../ledger/lock';
import { userOf } from '../ledger/writer';
import { isApproved, regionsThatAsk } from './four-eyes';
import { keepRequest, keepVerdict, reviewDays, reviewOf, type Review } from './reviews';
import { reviewedDraft, type ReviewedDraft } from './reviewed-draft';

/** What `GET /desk/reviews/:uid/:documentId` answers: how far the review of one language of an entry is. */
export interface EntryReview {
  /** Whether its type has drafts; without, what is saved is public at once and there is nothing to review. */
  hasDrafts: boolean;
  /** `none`: it is not in review, or something else than this draft was. */
  state: 'none' | 'asked' | 'approved' | 'returned';
  /** The draft is another one than the last step spoke of. */
  isChanged: boolean;
  asked: ShownStep | null;
  judged: ShownStep | null;
  /** The names of its regions where nobody publishes alone; empty when there are none. */
  fourEyes: string;
  /** The draft as it stands; null where there is none. */
  draft: string | null;
  mayAsk: boolean;
  mayJudge: boolean;
  /** Why somebody who may publish it may not judge it. */
  whyNot: 'asker' | 'writer' | null;
  /** After how many days a step is forgotten. */
  keptDays: number;
}

export interface ShownStep {
  /** null: somebody who has no account any more */
  by: string | null;
  /** ISO 8601 */
  at: string;
  remark: string | null;
}

/** What somebody does with a draft that is, or is to be, in review. */
export interface ReviewWish {
  step: 'ask' | 'approve' | 'return';
  /** The fingerprint of the draft that they saw. */
  draft: string;
  remark: string | null;
}

/** Somebody who is signed in, as the ledger names writers, and what they may do. */
export interface Asker {
  writer: string;
  userAbility: unknown;
}

export async function entryReview(strapi: Core.Strapi, subject: Versioned, asker: Asker): Promise<EntryReview> {
  const { type, id, locale } = subject;
  const { drafts } = contentTypes[type];
  const draft = drafts ? await reviewedDraft(strapi, subject) : undefined;
  const review = await reviewOf(strapi, subject);
  const isPast = review?.state === 'published' && !isApproved(review, draft);
  const shown = isPast ? undefined : review;
  const isChanged = shown !== undefined && shown.draft !== draft?.fingerprint;
  const mayPublish = await isPublishable(strapi, type, id, locale, asker.userAbility);
  const whyNot = shown?.state === 'asked' && mayPublish ? unfitFor(shown, draft, asker.writer) : null;
  const mayWrite = draft !== undefined && (await isAllowed(strapi, 'update', type, id, locale, asker.userAbility));
  return {
    hasDrafts: drafts,
    ...(await steps(strapi, shown)),
    isChanged,
    fourEyes: await regionNames(strapi, await regionsThatAsk(strapi, subject)),
    draft: draft?.fingerprint ?? null,
    mayAsk: mayWrite && (shown === undefined || shown.state === 'returned' || isChanged),
    mayJudge: shown?.state === 'asked' && mayPublish && whyNot === null,
    whyNot,
    keptDays: reviewDays,
  };
}

/** Why somebody cannot be the second pair of eyes. */
export function unfitFor({ askedBy }: Review, draft: ReviewedDraft | undefined, writer: string): EntryReview['whyNot'] {
  if (askedBy === writer) return 'asker';
  const user = userOf(writer);
  return user !== undefined && draft?.writers.has(user) === true ? 'writer' : null;
}

/** Takes a step. Throws a `ValidationError` with the problem in its details where the draft is another one by now. */
export async function takeStep(
  strapi: Core.Strapi,
  subject: Versioned,
  { step, draft, remark }: ReviewWish,
  asker: Asker,
): Promise<void> {
  // Under the lock of the ledger nobody saves or publishes between the look and the step.
  await inLedgerTransaction(strapi, async () => {
    const now = await entryReview(strapi, subject, asker);
    if (now.draft !== draft) throw impossible('otherDraft', 'The draft was changed meanwhile.');
    const given = { by: asker.writer, remark, draft };
    if (step === 'ask') {
      if (!now.mayAsk) throw now.state === 'none' ? new errors.ForbiddenError() : settled();
      await keepRequest(strapi, subject, given);
      return note(strapi, subject, 'reviewAsked');
    }
    const review = await reviewOf(strapi, subject);
    if (review?.state !== 'asked') throw settled();
    if (now.whyNot !== null) throw impossible(now.whyNot, 'Somebody else must judge it.');
    if (!now.mayJudge) throw new errors.ForbiddenError();
    await keepVerdict(strapi, review.number, step === 'approve' ? 'approved' : 'returned', given);
    await note(strapi, subject, step === 'approve' ? 'reviewApproved' : 'reviewReturned');
  });
}

async function note(strapi: Core.Strapi, subject: Versioned, kind: RecordedKind): Promise<void> {
  await recordEvent(strapi, { kind, subject, regions: await regionsOfEntry(strapi, subject.type, subject.id) });
}

async function steps(
  strapi: Core.Strapi,
  review: Review | undefined,
): Promise<Pick<EntryReview, 'state' | 'asked' | 'judged'>> {
  if (review === undefined) return { state: 'none', asked: null, judged: null };
  const { state, askedBy, askedAt, askedRemark, judgedBy, judgedRemark, at } = review;
  const names = await userNames(strapi, [askedBy, judgedBy]);
  return {
    state: state === 'published' ? 'approved' : state,
    asked: { by: names.get(askedBy) ?? null, at: askedAt.toISOString(), remark: askedRemark },
    judged: judgedBy === null ? null : { by: names.get(judgedBy) ?? null, at: at.toISOString(), remark: judgedRemark },
  };
}

function settled(): Error {
  return impossible('settled', 'Somebody else was first.');
}

function impossible(problem: 'otherDraft' | 'settled' | 'asker' | 'writer', message: string): Error {
  return new errors.ValidationError(message, { problem });
}
