import {
  entryFigures,
  factLocale,
  type EntryFigures,
  type Locale,
  type Problem,
  type RuleContext,
  type TypeName,
} from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { draftProblems, editPath, readersFields, type Draft, type EntryProblem } from '../desk/entry-problems';
import { changedSincePublished } from '../desk/publish-rules';
import { uidOf } from '../desk/model';
import { formerOwners } from '../ledger/addresses';
import { readDrafts } from '../ledger/payload';
import { subjectType } from '../ledger/subjects';
import { placeLabel } from './place-label';
import { formPayload } from './form-payload';
import { knownForWarnings } from './known-for-warnings';

/** What `POST /desk/checks/:uid` answers, with or without `/:documentId`. */
export interface CheckedDraft {
  /** What is refused first, then what is warned of, each in the order of the rules. */
  problems: CheckedProblem[];
  /** How many more there are than are told. */
  more: number;
  figures: Omit<EntryFigures, 'blocks'> & { blocks: { label: string; path: string[]; words: number }[] };
}

export interface CheckedProblem extends Pick<Problem, 'rule' | 'message' | 'severity'> {
  /** The message in English; in Dutch where there is no other. */
  english: string;
  /** What editors read above the field, from the outside in: `Blokken, 2 Tekst, Kop`. */
  label: string;
  /** The field as the form names it: `['blocks', '1', 'heading']`. */
  path: string[];
}

/** More than an editor goes through; the rest comes when these are mended. */
const mostTold = 100;

interface AskedVersion {
  type: TypeName;
  /** undefined for an entry that was never saved */
  id: string | undefined;
  locale: Locale | null;
}

/** Judges what stands in an edit view, saved or not, by every rule; nothing is stored. */
export async function checkedDraft(
  strapi: Core.Strapi,
  { type, id, locale }: AskedVersion,
  values: Readonly<Record<string, unknown>>,
): Promise<CheckedDraft> {
  const subject = subjectType(uidOf(type));
  const stored = subject === undefined || id === undefined ? [] : await readDrafts(strapi, subject, id);
  const own = formPayload(type, values, stored.find((draft) => draft.locale === locale)?.payload);
  const dutch = stored.find((draft) => draft.locale === factLocale)?.payload;
  const draft = { type, id, locale, own, dutch };
  const known = { ...(await knownForWarnings(strapi)), ...(await knownOfAddress(strapi, draft)) };
  const problems = await draftProblems(strapi, draft, known);
  if (id !== undefined && (locale === null || locale === factLocale))
    problems.push(...(await changedSincePublished(strapi, type, id, own)));
  const shown = withoutDoubles(problems.filter((problem) => !isMadeOnSave(problem)));
  const { blocks, ...figures } = entryFigures(type, readersFields(draft));
  return {
    problems: shown.slice(0, mostTold).map(({ rule, severity, message, english = message, field, path }) => {
      return { rule, severity, message, english, path, label: placeLabel(type, own, field) };
    }),
    more: Math.max(0, shown.length - mostTold),
    figures: {
      ...figures,
      blocks: blocks.map(({ path, words }) => ({
        label: placeLabel(type, own, path),
        path: editPath(own, path),
        words,
      })),
    },
  };
}

/** Whose the address of a draft was. Asked of the panel alone: a publish warns of nothing. */
async function knownOfAddress(
  strapi: Core.Strapi,
  { type, locale, own: { slug } }: Draft,
): Promise<Pick<RuleContext, 'formerSlugOwner'>> {
  const hasSlug = typeof slug === 'string' && slug !== '';
  const owners = hasSlug ? await formerOwners(strapi, { uid: uidOf(type), locale }, slug) : new Map<never, never>();
  return { formerSlugOwner: (_type, _slug, region) => owners.get(region ?? null) };
}

/** An empty address is made from the title when the entry is saved. */
function isMadeOnSave({ rule, field }: EntryProblem): boolean {
  return rule === 'required-field' && field === 'slug';
}

function withoutDoubles(problems: readonly EntryProblem[]): EntryProblem[] {
  const seen = new Set<string>();
  const ones = problems.filter(({ path, message }) => {
    const key = JSON.stringify([path, message]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return ones.sort((one, other) => Number(one.severity === 'warn') - Number(other.severity === 'warn'));
}
