import type { Core } from '@strapi/types';
import type { Subject } from '../ledger/subjects';

const reviewUid = 'api::review.review';

/** After so many days a request or an approval is forgotten, with who gave it and what they remarked. */
export const reviewDays = 180;

/** What somebody thinks of a draft that was sent to review. */
type Verdict = 'approved' | 'returned';

/** How far the review of one language of an entry is. One row for each language: a new request takes its place. */
export interface Review extends Subject {
  number: number;
  /** `published`: approved, and public as it was approved. */
  state: 'asked' | Verdict | 'published';
  /** The fingerprint of the draft that the last step speaks of. */
  draft: string;
  /** Who asked, as the ledger names writers: `admin:7`. */
  askedBy: string;
  askedAt: Date;
  askedRemark: string | null;
  /** Who judged; null while it waits. */
  judgedBy: string | null;
  judgedRemark: string | null;
  /** When the last step was taken. */
  at: Date;
}

/** A step in a review: who took it, what they remarked, and of which draft. */
interface Step {
  by: string;
  remark: string | null;
  draft: string;
}

interface StoredRow {
  id: number;
  subjectUid: string;
  subjectId: string;
  subjectLocale: string | null;
  state: Review['state'];
  draft: string;
  askedBy: string;
  askedAt: string;
  askedRemark: string | null;
  judgedBy: string | null;
  judgedRemark: string | null;
  at: string;
}

/** The review of one language of an entry; undefined where it was never sent to review, or too long ago. */
export async function reviewOf(strapi: Core.Strapi, { uid, id, locale }: Subject): Promise<Review | undefined> {
  const [review] = await find(strapi, { subjectUid: uid, subjectId: id, subjectLocale: locale });
  return review;
}

/** Everything that waits for a verdict, the oldest first. */
export function askedReviews(strapi: Core.Strapi): Promise<Review[]> {
  return find(strapi, { state: 'asked' });
}

/** What came of requests of somebody and was not published since, the oldest first. */
export function judgedReviews(strapi: Core.Strapi, askedBy: string): Promise<Review[]> {
  return find(strapi, { askedBy, state: { $in: ['approved', 'returned'] } });
}

/** Keeps that a draft was sent to review; what was said of an earlier one is forgotten. */
export async function keepRequest(strapi: Core.Strapi, subject: Subject, { by, remark, draft }: Step): Promise<void> {
  await forgetReview(strapi, subject);
  await dropOldReviews(strapi);
  const { uid, id, locale } = subject;
  const at = new Date();
  await strapi.db.query(reviewUid).create({
    data: {
      subjectUid: uid,
      subjectId: id,
      subjectLocale: locale,
      state: 'asked',
      draft,
      askedBy: by,
      askedAt: at,
      askedRemark: remark,
      at,
    },
  });
}

export async function keepVerdict(strapi: Core.Strapi, number: number, verdict: Verdict, step: Step): Promise<void> {
  const { by, remark, draft } = step;
  const data = { state: verdict, judgedBy: by, judgedRemark: remark, draft, at: new Date() };
  await strapi.db.query(reviewUid).update({ where: { id: number }, data });
}

/** Keeps that what was approved is public. */
export async function keepPublished(strapi: Core.Strapi, { number }: Review): Promise<void> {
  await strapi.db.query(reviewUid).update({ where: { id: number }, data: { state: 'published' } });
}

export async function forgetReview(strapi: Core.Strapi, { uid, id, locale }: Subject): Promise<void> {
  const where = { subjectUid: uid, subjectId: id, subjectLocale: locale };
  await strapi.db.query(reviewUid).deleteMany({ where });
}

/** The languages of an entry of which there is a review. */
export async function reviewedLocales(strapi: Core.Strapi, uid: string, id: string): Promise<(string | null)[]> {
  const rows = await find(strapi, { subjectUid: uid, subjectId: id });
  return rows.map(({ locale }) => locale);
}

/** Forgets what reviewers remarked of an entry: it may quote what is redacted. */
export async function forgetRemarks(strapi: Core.Strapi, uid: string, id: string): Promise<void> {
  const data = { askedRemark: null, judgedRemark: null };
  await strapi.db.query(reviewUid).updateMany({ where: { subjectUid: uid, subjectId: id }, data });
}

/** Removes what was kept long enough. */
export async function dropOldReviews(strapi: Core.Strapi): Promise<void> {
  await strapi.db.query(reviewUid).deleteMany({ where: { at: { $lt: oldest() } } });
}

function oldest(): Date {
  return new Date(Date.now() - reviewDays * 24 * 60 * 60 * 1000);
}

async function find(strapi: Core.Strapi, where: object): Promise<Review[]> {
  const rows: StoredRow[] = await strapi.db
    .query(reviewUid)
    .findMany({ where: { ...where, at: { $gte: oldest() } }, orderBy: { id: 'asc' } });
  return rows.map((row) => ({
    number: row.id,
    uid: row.subjectUid,
    id: row.subjectId,
    locale: row.subjectLocale,
    state: row.state,
    draft: row.draft,
    askedBy: row.askedBy,
    askedAt: new Date(row.askedAt),
    askedRemark: row.askedRemark,
    judgedBy: row.judgedBy,
    judgedRemark: row.judgedRemark,
    at: new Date(row.at),
  }));
}
