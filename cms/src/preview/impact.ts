import { factLocale } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { localesOf } from '../desk/document-locales';
import { isTypeName } from '../desk/model';
import { previewRegions } from './draft-regions';
import { labelled } from './opened';
import { askImpact, type RegionImpact } from './preview-process';
import { rowsOfPublishing, rowsOfWithdrawing, type Version } from './versions';

/** What `GET /desk/impact/:uid/:documentId` answers. */
export type Impact =
  /** No preview process answers. */
  | { state: 'away' }
  /** This language cannot be published while the Dutch version is not public. */
  | { state: 'dutchFirst' }
  | { state: 'told'; regions: (Omit<RegionImpact, 'heldBack'> & { name: string })[]; problems: string[] };

/** What publishing or withdrawing a version would change on the sites; regions where nothing does are left out. */
export async function impactOf(strapi: Core.Strapi, version: Version, change: 'publish' | 'withdraw'): Promise<Impact> {
  const { type, id, locale } = version;
  const isTranslation = locale !== null && locale !== factLocale;
  if (change === 'publish' && isTranslation && !(await localesOf(strapi, type, id, 'published')).includes(factLocale))
    return { state: 'dutchFirst' };
  const rows =
    change === 'publish' ? await rowsOfPublishing(strapi, [version]) : await rowsOfWithdrawing(strapi, version);
  const told = await askImpact(rows);
  if (told === undefined) return { state: 'away' };
  const names = new Map((await previewRegions(strapi)).map(({ slug, name }) => [slug, name]));
  const problems = told.flatMap(({ heldBack }) =>
    heldBack.flatMap((row) =>
      row.problems.map(({ field, message }) => (isTypeName(row.type) ? labelled(row.type, field, message) : message)),
    ),
  );
  return {
    state: 'told',
    regions: told
      .filter(changesAny)
      .map(({ heldBack: _, ...one }) => ({ ...one, name: names.get(one.region) ?? one.region })),
    problems: [...new Set(problems)],
  };
}

function changesAny({ added, changed, gone, moved, lists, feeds }: RegionImpact): boolean {
  return feeds > 0 || [added, changed, gone, moved, lists].some((list) => list.length > 0);
}
