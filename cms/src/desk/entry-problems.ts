import {
  checkEntry,
  composeEntry,
  contentTypes,
  factLocale,
  locales,
  rowsOf,
  type Fields,
  type Locale,
  type Problem,
  type RuleContext,
  type TypeName,
} from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { readDrafts } from '../ledger/payload';
import { subjectType } from '../ledger/subjects';
import { componentAttributes, uidOf, type Attributes } from './model';
import type { FieldError } from './refusal';
import { ruleContext } from './rule-context';
import type { SpokenLanguage } from './spoken-language';

/** A problem with the place where the edit view shows it. */
export interface EntryProblem extends Problem {
  path: string[];
}

/**
 * Everything that is wrong with the draft of an entry in one language, as its reader would get it. Facts are judged with
 * nl, where they can be mended.
 */
export async function entryProblems(
  strapi: Core.Strapi,
  type: TypeName,
  documentId: string,
  asked: string | null,
): Promise<EntryProblem[]> {
  const subject = subjectType(uidOf(type));
  const locale = locales.find((known) => known === asked) ?? null;
  if (subject === undefined || (subject.localized && locale === null)) return [];
  const drafts = await readDrafts(strapi, subject, documentId, locale === null ? undefined : [factLocale, locale]);
  const own = drafts.find((draft) => draft.locale === locale)?.payload;
  if (own === undefined) return [];
  const dutch = drafts.find((draft) => draft.locale === factLocale)?.payload;
  return draftProblems(strapi, { type, id: documentId, locale, own, dutch });
}

/** One language of an entry as it stands, saved or not. */
export interface Draft {
  type: TypeName;
  /** documentId; undefined for one that was never saved. */
  id: string | undefined;
  /** null for types without languages. */
  locale: Locale | null;
  own: Fields;
  /** The Dutch draft, where the facts are. */
  dutch: Fields | undefined;
}

/** What its reader would get of a draft. */
export function readersFields({ type, locale, own, dutch }: Draft): Fields {
  const isTranslation = locale !== null && locale !== factLocale && dutch !== undefined;
  return isTranslation ? composeEntry(type, dutch, own) : own;
}

/** @param warnings is what only warnings ask of other entries: nothing of it is known where it is left out */
export async function draftProblems(
  strapi: Core.Strapi,
  draft: Draft,
  warnings: Partial<RuleContext> = {},
): Promise<EntryProblem[]> {
  const { type, id, locale, own, dutch } = draft;
  const isTranslation = locale !== null && locale !== factLocale && dutch !== undefined;
  const fields = readersFields(draft);
  const context = { ...(await ruleContext(strapi, type, id, locale, fields)), ...warnings };
  const problems = checkEntry(type, fields, context);
  const { attributes } = contentTypes[type];
  const shown = isTranslation
    ? [
        ...problems.filter(({ field }) => !isFact(attributes, stepsOf(field))),
        ...rowsWithoutDutch(attributes, dutch, own, ''),
      ]
    : problems;
  return shown.map((problem) => ({ ...problem, path: editPath(own, problem.field) }));
}

/** The problems as the edit view takes them; what two rules say of one field in the same words stands once. */
export function toFieldErrors(problems: readonly EntryProblem[], language: SpokenLanguage = 'nl'): FieldError[] {
  const errors = problems.map(({ path, message, english = message }) => ({
    path,
    message: language === 'en' ? english : message,
  }));
  return errors.filter(
    (error, place) => errors.findIndex((other) => JSON.stringify(other) === JSON.stringify(error)) === place,
  );
}

interface Step {
  name: string;
  row: string | undefined;
}

/** The place of a problem's field in the edit view, which counts rows: `measurements[m1].value` → measurements, 0, value. */
export function editPath(payload: Fields, field: string): string[] {
  return pathOf(payload, stepsOf(field));
}

// `statusLog[s1].asOf` → statusLog row s1, asOf.
function stepsOf(field: string): Step[] {
  return [...field.matchAll(/([^.[\]]+)(?:\[([^\]]*)\])?/g)].map(([, name = '', row]) => ({ name, row }));
}

function pathOf(fields: Fields, steps: readonly Step[]): string[] {
  const [step, ...rest] = steps;
  if (step === undefined) return [];
  const value = fields[step.name];
  if (step.row === undefined) {
    const inner = rowsOf([value])[0];
    return [step.name, ...(inner ? pathOf(inner, rest) : rest.map(({ name }) => name))];
  }
  const rows = rowsOf(value);
  const byKey = rows.findIndex((row) => row['key'] === step.row);
  const place = byKey >= 0 ? byKey : Number(step.row) - 1;
  const row = rows[place];
  return row ? [step.name, String(place), ...pathOf(row, rest)] : [step.name];
}

function isFact(attributes: Attributes, [step, ...rest]: readonly Step[]): boolean {
  const attribute = step === undefined ? undefined : attributes[step.name];
  if (attribute === undefined) return false;
  // A block's attributes depend on its kind, which a path does not name: a zone belongs to its language.
  if (rest.length === 0 || attribute.kind !== 'component') return attribute.fact;
  return isFact(componentAttributes(attribute.component), rest);
}

/** Rows of a language whose facts nobody gets to see, since nl, where facts come from, has no such row. */
function rowsWithoutDutch(attributes: Attributes, dutch: Fields, own: Fields, at: string): Problem[] {
  return Object.entries(attributes).flatMap(([name, attribute]): Problem[] => {
    if (attribute.fact || (attribute.kind !== 'zone' && !(attribute.kind === 'component' && attribute.repeatable)))
      return [];
    const known = rowsOf(dutch[name]);
    return rowsOf(own[name]).flatMap((row): Problem[] => {
      const field = `${at}${name}[${String(row['key'])}]`;
      const inner = componentAttributes(attribute.kind === 'zone' ? row['__component'] : attribute.component);
      const other = known.find(
        (candidate) => candidate['key'] === row['key'] && candidate['__component'] === row['__component'],
      );
      if (other) return rowsWithoutDutch(inner, other, row, `${field}.`);
      const fact = Object.keys(inner).find(
        (fieldName) => fieldName !== 'key' && inner[fieldName]?.fact && saysSomething(row[fieldName]),
      );
      const message =
        'Dit staat niet in de Nederlandse versie, en feiten en verwijzingen komen daaruit. Voeg het eerst in het Nederlands toe.';
      return fact === undefined
        ? []
        : [{ field: `${field}.${fact}`, rule: 'row-without-dutch', message, severity: 'refuse' }];
    });
  });
}

function saysSomething(value: unknown): boolean {
  if (value === null || value === undefined || value === '' || value === false) return false;
  return !Array.isArray(value) || value.length > 0;
}
