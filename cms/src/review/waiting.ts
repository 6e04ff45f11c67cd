import { contentTypes } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { editViewAddress } from '../desk/edit-view-address';
import { entryName } from '../desk/entry-name';
import { isPublishable, isReadable } from '../desk/entry-permission';
import { typeOf } from '../desk/model';
import { userNames } from '../desk/user-names';
import { versioned, type Versioned } from '../history/versions';
import { unfitFor, type Asker } from './entry-review';
import { askedReviews, judgedReviews, type Review } from './reviews';
import { reviewedDraft } from './reviewed-draft';

/** What `GET /desk/reviews` answers: who waits for whom, as far as it concerns who asks. The oldest first. */
export interface WaitingReviews {
  /** What others ask of whoever asks this. */
  toJudge: ListedReview[];
  /** What they sent and nobody judged yet. */
  waiting: ListedReview[];
  returned: ListedReview[];
  /** Approved, and not published yet. */
  approved: ListedReview[];
}

export interface ListedReview {
  /** What editors call its type. */
  label: string;
  name: string;
  locale: string | null;
  /** Where in the admin it can be edited. */
  path: string;
  /** Who took the last step; null: somebody who has no account any more. */
  by: string | null;
  /** ISO 8601 */
  at: string;
  remark: string | null;
}

/** What waits for somebody, or because of them, of the entries that they may read. */
export async function waitingReviews(strapi: Core.Strapi, asker: Asker): Promise<WaitingReviews> {
  const asked = await askedReviews(strapi);
  const mine = asked.filter(({ askedBy }) => askedBy === asker.writer);
  const judged = await judgedReviews(strapi, asker.writer);
  const toJudge: Review[] = [];
  for (const review of asked) if (await isTheirs(strapi, review, asker)) toJudge.push(review);
  const shown = (reviews: readonly Review[]) => listed(strapi, reviews, asker);
  return {
    toJudge: await shown(toJudge),
    waiting: await shown(mine),
    returned: await shown(judged.filter(({ state }) => state === 'returned')),
    approved: await shown(judged.filter(({ state }) => state === 'approved')),
  };
}

async function isTheirs(strapi: Core.Strapi, review: Review, asker: Asker): Promise<boolean> {
  const subject = subjectOf(review);
  if (subject === undefined) return false;
  const { type, id, locale } = subject;
  if (!(await isPublishable(strapi, type, id, locale, asker.userAbility))) return false;
  return unfitFor(review, await reviewedDraft(strapi, subject), asker.writer) === null;
}

async function listed(strapi: Core.Strapi, reviews: readonly Review[], { userAbility }: Asker) {
  const names = await userNames(
    strapi,
    reviews.map(({ askedBy, judgedBy }) => judgedBy ?? askedBy),
  );
  const list: ListedReview[] = [];
  for (const review of reviews) {
    const subject = subjectOf(review);
    if (subject === undefined || !(await isReadable(strapi, subject.type, subject.id, userAbility))) continue;
    const { type, id, locale } = subject;
    const { askedBy, askedRemark, judgedBy, judgedRemark, at } = review;
    list.push({
      label: contentTypes[type].label,
      name: await entryName(strapi, type, id, locale),
      locale,
      path: editViewAddress(type, id, locale),
      by: names.get(judgedBy ?? askedBy) ?? null,
      at: at.toISOString(),
      remark: judgedBy === null ? askedRemark : judgedRemark,
    });
  }
  return list;
}

function subjectOf({ uid, id, locale }: Review): Versioned | undefined {
  const type = typeOf(uid);
  return type === undefined ? undefined : versioned(type, id, locale ?? undefined);
}
