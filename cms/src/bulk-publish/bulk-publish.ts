import { contentTypes, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { publishedAlong } from '../desk/children';
import { fieldLabel } from '../desk/edit-view-address';
import { isPublishable } from '../desk/entry-permission';
import { readableVersions, type ListedEntry } from '../desk/listed-entries';
import { uidOf } from '../desk/model';
import type { FieldError } from '../desk/refusal';
import type { Version } from '../preview/versions';

/** What `POST /desk/bulk-publish/:uid` answers: what became of each entry. */
export interface BulkPublished {
  entries: BulkEntry[];
}

export interface BulkEntry extends ListedEntry {
  documentId: string;
  /** `unchanged`: it was public as it stands, and nothing was done. */
  outcome: 'published' | 'unchanged' | 'refused';
  /** Why it was refused, each with the label of its field. */
  problems: string[];
}

/**
 * Publishes one language of some entries, each in a transaction of its own: what is refused holds up no other. All of the
 * promises of a publish hold for each, since each is one.
 */
export async function publishEach(
  strapi: Core.Strapi,
  type: TypeName,
  ids: readonly string[],
  asked: string | null,
  userAbility: unknown,
): Promise<BulkPublished> {
  const locale = contentTypes[type].localized ? asked : null;
  const versions = ids.map((id) => ({ type, id, locale }));
  const names = await readableVersions(strapi, versions, userAbility);
  const entries: BulkEntry[] = [];
  for (const version of versions) {
    const shown = names.get(version);
    if (shown === undefined) continue;
    const { isWritten: _, ...entry } = shown;
    const outcome = await publishOne(strapi, version, userAbility);
    entries.push({ ...entry, documentId: version.id, ...outcome });
  }
  return { entries };
}

const refused = (...problems: string[]) => ({ outcome: 'refused' as const, problems });

async function publishOne(
  strapi: Core.Strapi,
  { type, id: documentId, locale }: Version,
  userAbility: unknown,
): Promise<Pick<BulkEntry, 'outcome' | 'problems'>> {
  const stand = await standOf(strapi, { type, id: documentId, locale });
  if (stand === 'missing') return refused('Er is geen concept in deze taal. – There is no draft in this language.');
  if (!(await isPublishable(strapi, type, documentId, locale, userAbility)))
    return refused('U mag dit niet publiceren. – You may not publish this.');
  if (stand === 'public') return { outcome: 'unchanged', problems: [] };
  try {
    await strapi.documents(uidOf(type)).publish({ documentId, ...(locale === null ? {} : { locale }) });
    return { outcome: 'published', problems: [] };
  } catch (error) {
    if (error instanceof errors.ApplicationError) return refused(...problemsOf(type, error));
    strapi.log.error(error);
    return refused(
      'Er ging iets mis. Publiceer dit item apart, en meld het de beheerder als het weer misgaat. – Something went wrong. Publish this entry by itself, and tell the operator if it goes wrong again.',
    );
  }
}

/** What the refusal says, each at the label of its field. */
function problemsOf(type: TypeName, { message, details }: errors.ApplicationError): string[] {
  const { errors: problems = [] } = details as { errors?: FieldError[] };
  const said = problems.map((problem) => {
    const label = fieldLabel(type, problem.path.join('.'));
    return label === undefined ? problem.message : `${label}: ${problem.message}`;
  });
  return said.length === 0 ? [message] : [...new Set(said)];
}

/** Whether a draft is there, and whether it is public as it stands, with what is published along with it. */
async function standOf(strapi: Core.Strapi, { type, id: documentId, locale }: Version) {
  const rows: { updatedAt: string; publishedAt: string | null }[] = await strapi.db.query(uidOf(type)).findMany({
    where: { documentId, ...(locale === null ? {} : { locale }) },
    select: ['updatedAt', 'publishedAt'],
  });
  const draft = rows.find(({ publishedAt }) => publishedAt === null);
  const standing = rows.find(({ publishedAt }) => publishedAt !== null);
  if (draft === undefined) return 'missing';
  if (standing === undefined || new Date(draft.updatedAt) > new Date(standing.updatedAt)) return 'changed';
  return (await publishedAlong(strapi, type, documentId, [locale])).length > 0 ? 'changed' : 'public';
}
