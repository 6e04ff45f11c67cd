import { errors } from '@strapi/utils';
import { Webhook } from 'standardwebhooks';
import { z } from 'zod';
import type { Answer } from '../ledger/answer';
import { previewUrl, secrets } from '../settings';
import { signedHeaders } from '../signed-headers';

/** A process that is busy planning a site answers late; one that does not run refuses at once. */
const livesWithin = 5_000;
const answersWithin = 60_000;

const changes = z.array(z.object({ url: z.string(), title: z.string(), locale: z.string(), kind: z.string() }));

/** What would change on the site of a region, as the preview process tells it. */
const regionImpact = z.object({
  region: z.string(),
  origin: z.string(),
  added: changes,
  changed: changes,
  gone: changes,
  moved: z.array(z.object({ from: z.string(), to: z.string() })),
  /** Sitemaps. */
  lists: z.array(z.string()),
  /** How many feeds and calendars. */
  feeds: z.int(),
  /** How many pages the site has and then will have. */
  pages: z.object({ before: z.int(), after: z.int() }),
  heldBack: z.array(
    z.object({
      type: z.string(),
      id: z.string(),
      locale: z.string(),
      problems: z.array(z.object({ field: z.string(), message: z.string() })),
    }),
  ),
});
const impactAnswer = z.object({ regions: z.array(regionImpact) });

export type RegionImpact = z.infer<typeof regionImpact>;

/** Whether a process that shows previews answers. */
export async function previewRuns(): Promise<boolean> {
  try {
    return (await fetch(`${previewUrl}/health`, { signal: AbortSignal.timeout(livesWithin) })).ok;
  } catch {
    return false;
  }
}

/** What appending these rows would change on all sites; undefined when no preview process answers. */
export async function askImpact(rows: readonly Answer[]): Promise<RegionImpact[] | undefined> {
  const id = `impact_${Date.now()}`;
  const body = JSON.stringify({ rows });
  const response = await fetch(`${previewUrl}/impact`, {
    method: 'POST',
    headers: signedHeaders(id, new Date(), body, new Webhook(secrets().PREVIEW_SECRET)),
    body,
    signal: AbortSignal.timeout(answersWithin),
  }).catch(() => undefined);
  if (response === undefined) return undefined;
  if (!response.ok) throw new errors.ApplicationError(`The preview process answered ${response.status}.`);
  return impactAnswer.parse(await response.json()).regions;
}
