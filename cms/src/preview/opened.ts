import { contentTypes, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { readDraft } from '../desk/draft';
import { fieldLabel } from '../desk/edit-view-address';
import { entryProblems } from '../desk/entry-problems';
import { mainField } from '../desk/views/fields';
import type { Answer } from '../ledger/answer';
import { findLink, type PreviewLink } from './links';
import { abilityOf, mayReadAll } from './readable';
import { rowsOfPublishing, withFacts, type Version } from './versions';

/** What a link opens, as `Preview` of schema.graphql. */
export interface OpenedPreview {
  state: 'holds' | 'expired' | 'revoked' | 'unknown';
  shows?: PreviewLink['shows'];
  region?: string;
  locale?: string;
  language?: string;
  entries: (Version & { name: string; problems: string[] })[];
  rows: Answer[];
}

/**
 * What a link opens at this moment. Whoever made it must still be allowed to read all of it: an account that is closed, or an
 * entry that went to a region that is not theirs, closes it as a withdrawal does.
 */
export async function openedPreview(strapi: Core.Strapi, key: string): Promise<OpenedPreview> {
  const link = await findLink(strapi, { link: key });
  if (link === null) return closed('unknown');
  if (link.revokedAt !== null) return closed('revoked');
  if (new Date(link.until) <= new Date()) return closed('expired');
  const { versions, shows, region, subjectLocale: locale, language } = link;
  const ability = await abilityOf(strapi, link.by);
  if (ability === undefined || !(await mayReadAll(strapi, ability, versions))) return closed('revoked');
  const isDraft = shows === 'draft';
  const laid = link.entry === null ? versions : versions.flatMap(withFacts);
  return {
    state: 'holds',
    shows,
    region,
    locale,
    language,
    entries: await Promise.all(versions.map((version) => describe(strapi, version, isDraft))),
    rows: isDraft ? await rowsOfPublishing(strapi, laid) : [],
  };
}

function closed(state: OpenedPreview['state']): OpenedPreview {
  return { state, entries: [], rows: [] };
}

async function describe(strapi: Core.Strapi, version: Version, isDraft: boolean) {
  const { type, id, locale } = version;
  const problems = isDraft ? await entryProblems(strapi, type, id, locale) : [];
  return {
    ...version,
    name: await nameOf(strapi, version),
    problems: problems
      .filter(({ severity }) => severity === 'refuse')
      .map(({ field, message }) => labelled(type, field, message)),
  };
}

/** A problem under the label of its field. */
export function labelled(type: TypeName, field: string, message: string): string {
  const label = fieldLabel(type, field);
  return label === undefined ? message : `${label}: ${message}`;
}

/** What editors call a version: its title or name. */
async function nameOf(strapi: Core.Strapi, { type, id, locale }: Version): Promise<string> {
  const draft = (await readDraft(strapi, type, id, locale)) ?? (await readDraft(strapi, type, id));
  const name = draft?.[mainField(contentTypes[type].attributes)];
  return typeof name === 'string' && name !== '' ? name : id;
}
