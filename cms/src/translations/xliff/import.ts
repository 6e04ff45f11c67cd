import { contentTypes, factLocale, type RichInline, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { editViewAddress } from '../../desk/edit-view-address';
import { entryName } from '../../desk/entry-name';
import { isAllowed, isReadable } from '../../desk/entry-permission';
import { isTypeName } from '../../desk/model';
import { saveDraft } from '../../history/save-draft';
import { draftPayload, versioned } from '../../history/versions';
import { inLedgerTransaction } from '../../ledger/lock';
import { alignedTranslation } from '../aligned';
import { isSameText, textsOf, type TextField } from '../texts';
import type { InlineProblem } from './inline';
import { isSameLine, linesOf, withLines } from './lines';
import { readXliff, XliffError, type FileProblem, type ReadEntry, type ReadFile } from './read';

/** Why an entry, or a field of it, cannot be taken over. */
export type EntryProblemCode =
  /** Not there, or not to be read or changed by who imports. */
  | 'entryUnknown'
  /** Its type has no drafts: an import would be public at once. */
  | 'noDrafts'
  /** The Dutch has no such text any more. */
  | 'fieldUnknown'
  /** The Dutch is other than it was when it was exported. */
  | 'sourceChanged'
  /** The desk does not save it; its own words say why. */
  | 'refused'
  | InlineProblem['code'];

export interface ImportProblem {
  /** The entry, as editors know it; its id where it is not known to them. */
  entry: string;
  /** Where it can be edited. */
  path: string | null;
  /** Labels from the entry down; null when it is about the whole entry. */
  field: string | null;
  problem: EntryProblemCode;
  /** What the desk says of it. */
  message: string | null;
}

/** What an import did: everything, or nothing where there are problems. */
export interface XliffImport {
  file: FileProblem | null;
  problems: ImportProblem[];
  saved: { entry: string; path: string; fields: number }[];
  /** Fields that are not, or not wholly, translated in the file: they stay as they are. */
  untouched: number;
}

interface Plan {
  type: TypeName;
  id: string;
  name: string;
  texts: Map<string, unknown>;
  untouched: number;
}

/** Takes translations over into drafts: all of a file, or nothing of it. Nothing is published. */
export async function importXliff(
  strapi: Core.Strapi,
  xml: string,
  asker: { user: { id: number }; userAbility: unknown },
): Promise<XliffImport> {
  const nothing = { file: null, problems: [], saved: [], untouched: 0 };
  let file: ReadFile;
  try {
    file = readXliff(xml);
  } catch (error) {
    if (error instanceof XliffError) return { ...nothing, file: error.problem };
    throw error;
  }
  const { locale } = file;
  try {
    return await inLedgerTransaction(strapi, async () => {
      const plans: Plan[] = [];
      const problems: ImportProblem[] = [];
      for (const entry of file.entries) {
        const planned = await planOf(strapi, entry, locale, asker.userAbility);
        problems.push(...planned.problems);
        if (planned.plan !== undefined) plans.push(planned.plan);
      }
      if (problems.length > 0) return { ...nothing, problems };
      const saved = [];
      for (const plan of plans) {
        if (plan.texts.size > 0) await save(strapi, plan, locale, asker.user.id);
        const { type, id, name, texts } = plan;
        if (texts.size > 0) saved.push({ entry: name, path: editViewAddress(type, id, locale), fields: texts.size });
      }
      return { ...nothing, saved, untouched: plans.reduce((sum, { untouched }) => sum + untouched, 0) };
    });
  } catch (error) {
    // Thrown out of the transaction, so that nothing of the others stays.
    if (error instanceof Refused) return { ...nothing, problems: [error.problem] };
    throw error;
  }
}

class Refused extends Error {
  readonly problem: ImportProblem;

  constructor(problem: ImportProblem) {
    super(problem.entry);
    this.problem = problem;
  }
}

async function save(strapi: Core.Strapi, { type, id, name, texts }: Plan, locale: string, user: number): Promise<void> {
  const subject = versioned(type, id, locale);
  const dutch = await draftPayload(strapi, versioned(type, id, factLocale));
  const own = await draftPayload(strapi, subject);
  try {
    await saveDraft(strapi, subject, alignedTranslation(type, dutch?.payload ?? {}, own?.payload, texts), user);
  } catch (error) {
    if (!(error instanceof errors.ApplicationError)) throw error;
    const path = editViewAddress(type, id, locale);
    throw new Refused({ entry: name, path, field: null, problem: 'refused', message: error.message });
  }
}

async function planOf(
  strapi: Core.Strapi,
  entry: ReadEntry,
  locale: string,
  userAbility: unknown,
): Promise<{ plan?: Plan; problems: ImportProblem[] }> {
  const { type, id } = entry;
  const unknown = { entry: `${type}/${id}`, path: null, field: null, problem: 'entryUnknown', message: null } as const;
  if (!isTypeName(type) || !(await isReadable(strapi, type, id, userAbility))) return { problems: [unknown] };
  const name = await entryName(strapi, type, id, factLocale);
  const of = (field: string | null, problem: EntryProblemCode): ImportProblem => {
    return { entry: name, path: editViewAddress(type, id, locale), field, problem, message: null };
  };
  if (!contentTypes[type].drafts || !contentTypes[type].localized) return { problems: [of(null, 'noDrafts')] };
  if (!(await isAllowed(strapi, 'update', type, id, locale, userAbility))) return { problems: [unknown] };
  const dutch = await draftPayload(strapi, versioned(type, id, factLocale));
  const sources = new Map(textsOf(type, dutch?.payload ?? {}).map((text) => [text.path, text]));
  const label = (path: string) => sources.get(path)?.place.join(' › ') ?? path;
  const problems = entry.problems.map(({ path, problem }) => of(label(path), problem));
  const { texts, untouched, unfit } = textsIn(entry, sources);
  // What the draft says already is no reason to save it.
  const own = await draftPayload(strapi, versioned(type, id, locale));
  for (const { path, kind, value } of textsOf(type, own?.payload ?? {}))
    if (texts.has(path) && isSameText(kind, value, texts.get(path))) texts.delete(path);
  for (const [path, problem] of unfit) problems.push(of(label(path), problem));
  return problems.length > 0 ? { problems } : { plan: { type, id, name, texts, untouched }, problems };
}

/** The texts that an entry of a file gives, each whole, and what is wrong with others. */
function textsIn({ lines }: ReadEntry, sources: ReadonlyMap<string, TextField>) {
  const texts = new Map<string, unknown>();
  const unfit = new Map<string, EntryProblemCode>();
  let untouched = 0;
  for (const path of new Set(lines.map((line) => line.path))) {
    const given = lines.filter((line) => line.path === path);
    const source = sources.get(path);
    if (source === undefined) {
      unfit.set(path, 'fieldUnknown');
      continue;
    }
    const present = linesOf(source);
    const isSame =
      present.length === given.length &&
      present.every((line) => given.some(({ at, source: was }) => at === line.at && isSameLine(was, line.children)));
    const targets = new Map<string, readonly RichInline[]>();
    for (const { at, target } of given) if (target !== undefined) targets.set(at, target);
    if (!isSame) unfit.set(path, 'sourceChanged');
    else if (targets.size < present.length) untouched += 1;
    else texts.set(path, withLines(source, targets));
  }
  return { texts, untouched, unfit };
}
