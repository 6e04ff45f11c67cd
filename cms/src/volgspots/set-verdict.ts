import { factLocale, rowsOf } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { notThere } from '../access/refusals';
import { readDraft } from '../desk/draft';
import { uidOf } from '../desk/model';
import { ids } from '../desk/rule-context';

/** What a Volgspot can find of a step. */
export const verdicts = ['done', 'partly', 'not_done', 'lapsed'] as const;
export type Verdict = (typeof verdicts)[number];

/** Writes what a Volgspot found into the draft of the step, where it is kept; null takes it back. What others found stays. */
export async function setVerdict(
  strapi: Core.Strapi,
  step: string,
  volgspot: string,
  verdict: Verdict | null,
): Promise<void> {
  await strapi.db.transaction(async () => {
    const draft = await readDraft(strapi, 'improvement-step', step);
    if (draft === null) throw notThere();
    const rows = rowsOf(draft['followUps']).map((row) => ({ ...row, volgspot: ids(row['volgspot'])[0] ?? null }));
    const own = rows.findLast((row) => row.volgspot === volgspot);
    const others = rows.filter((row) => row.volgspot !== volgspot);
    const followUps = verdict === null ? others : [...others, { ...own, volgspot, verdict }];
    await strapi
      .documents(uidOf('improvement-step') as never)
      .update({ documentId: step, locale: factLocale, data: { followUps } as never });
  });
}
