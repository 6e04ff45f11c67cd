import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/types';
import { regionNames } from '../access/refusals';
import { regionsOfEntry } from '../access/where-entries-belong';
import { chosenLocales, localesOf } from '../desk/document-locales';
import type { DocumentMiddleware } from '../desk/document-middleware';
import { entryName } from '../desk/entry-name';
import { typeOf } from '../desk/model';
import { refuseIfAny, type FieldError } from '../desk/refusal';
import { versioned, type Versioned } from '../history/versions';
import { currentWriter } from '../ledger/writer';
import { fourEyesRegions } from './four-eyes-regions';
import { forgetReview, keepPublished, reviewOf, type Review } from './reviews';
import { reviewedDraft, type ReviewedDraft } from './reviewed-draft';

const judged = new AsyncLocalStorage<true>();

/**
 * Where a region asks for it, lets somebody publish only what another one approved as it stands. What goes along with an entry
 * is a part of what was approved. Commands and imports have no writer: the operator answers for them. Withdrawing is free.
 */
export function fourEyes(strapi: Core.Strapi): DocumentMiddleware {
  return async (context, next) => {
    const type = typeOf(context.uid);
    const { documentId, locale } = context.params as { documentId?: string; locale?: unknown };
    if (type === undefined || documentId === undefined || context.action !== 'publish') return next();
    const chosen = chosenLocales(locale, await localesOf(strapi, type, documentId, 'draft'));
    const subjects = chosen.map((one) => versioned(type, documentId, one ?? undefined));
    if (judged.getStore() !== true && currentWriter(strapi) !== null)
      for (const subject of subjects) refuseIfAny(await missingApproval(strapi, subject));
    const result = await judged.run(true, next);
    for (const subject of subjects) await settle(strapi, subject);
    return result;
  };
}

/** Why nobody may publish this draft yet; nothing where it is approved or its regions ask for no second pair of eyes. */
export async function missingApproval(strapi: Core.Strapi, subject: Versioned): Promise<FieldError[]> {
  const regions = await regionsThatAsk(strapi, subject);
  if (regions.length === 0) return [];
  const review = await reviewOf(strapi, subject);
  const draft = await reviewedDraft(strapi, subject);
  if (isApproved(review, draft)) return [];
  const { type, id, locale } = subject;
  const name = `“${await entryName(strapi, type, id, locale)}”${locale === null ? '' : ` (${locale})`}`;
  const where = await regionNames(strapi, regions);
  const [dutch, english] = ways[wayOf(review)];
  return [
    {
      path: [],
      message: `${name}: voor ${where} publiceert niemand alleen (vier ogen). ${dutch} – For ${where} nobody publishes alone (four eyes). ${english}`,
    },
  ];
}

/** Whether somebody approved the draft as it stands. */
export function isApproved(review: Review | undefined, draft: ReviewedDraft | undefined): boolean {
  const isYes = review?.state === 'approved' || review?.state === 'published';
  return isYes && draft !== undefined && review.draft === draft.fingerprint;
}

/** The regions in which an entry is or stands, by their ids, where nobody publishes alone. */
export async function regionsThatAsk(strapi: Core.Strapi, { type, id }: Versioned): Promise<string[]> {
  const asking = await fourEyesRegions(strapi);
  if (asking.size === 0) return [];
  // Who takes an entry out of a region changes the site of that region too.
  const regions = new Set([
    ...(await regionsOfEntry(strapi, type, id)),
    ...(await regionsOfEntry(strapi, type, id, 'published')),
  ]);
  return [...regions].filter((region) => asking.has(region));
}

/** What to do, in Dutch and English. */
const ways = {
  ask: [
    'Bewaar het concept en klik rechts bij Beoordeling op “Ter beoordeling sturen”. Een ander keurt het goed.',
    'Save the draft and click “Send to review” at Review. Somebody else approves it.',
  ],
  wait: ['Het wacht nog op een beoordeling door een ander.', 'It still waits for the review of somebody else.'],
  mend: [
    'Het is teruggestuurd. Verwerk de opmerking bij Beoordeling en stuur het opnieuw.',
    'It was returned. Deal with the remark at Review and send it again.',
  ],
  again: [
    'Na de goedkeuring is het gewijzigd. Bewaar het en stuur het rechts bij Beoordeling opnieuw.',
    'It changed after it was approved. Save it and send it again at Review.',
  ],
} as const;

function wayOf(review: Review | undefined): keyof typeof ways {
  if (review === undefined || review.state === 'published') return 'ask';
  return review.state === 'asked' ? 'wait' : review.state === 'returned' ? 'mend' : 'again';
}

/** What is public waits for nobody; what was approved stays so, to be published again as it is. */
async function settle(strapi: Core.Strapi, subject: Versioned): Promise<void> {
  const review = await reviewOf(strapi, subject);
  if (review === undefined) return;
  if (isApproved(review, await reviewedDraft(strapi, subject))) await keepPublished(strapi, review);
  else await forgetReview(strapi, subject);
}
