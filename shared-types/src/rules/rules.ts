import type { Fields } from '../fields.ts';
import type { TypeName } from '../generated/content-model.ts';
import { factLocale } from '../locales.ts';
import type { Problem } from '../problem.ts';
import { accessibleVersion } from './accessible-version.ts';
import { assessmentDate } from './assessment-date.ts';
import { assessmentTheme } from './assessment-theme.ts';
import { bareLink } from './bare-link.ts';
import { blockLength } from './block-length.ts';
import { deadLink } from './dead-link.ts';
import { endBeforeStart } from './end-before-start.ts';
import { endedPact } from './ended-pact.ts';
import { endedPactFollowUp } from './ended-pact-follow-up.ts';
import { headingOrder } from './heading-order.ts';
import { imageAlt } from './image-alt.ts';
import { importArtefact } from './import-artefact.ts';
import { lineageEnds } from './lineage-ends.ts';
import { lineageSelf } from './lineage-self.ts';
import { listLength } from './list-length.ts';
import { metNeedsMeasurement } from './met-needs-measurement.ts';
import { nameSpelling } from './name-spelling.ts';
import { ownRelation } from './own-relation.ts';
import { paragraphLength } from './paragraph-length.ts';
import { validPartialDate } from './partial-date.ts';
import { readingLevel } from './reading-level.ts';
import { recurringTarget } from './recurring-target.ts';
import { requiredField } from './required-field.ts';
import { resultSubject } from './result-subject.ts';
import { validRichText } from './rich-text.ts';
import { CheckedEntry, knowingNothing, type Rule, type RuleContext } from './rule.ts';
import { safeAddress } from './safe-address.ts';
import { signatureParty } from './signature-party.ts';
import { slugFormerlyTaken } from './slug-formerly-taken.ts';
import { slugShape } from './slug-shape.ts';
import { slugTaken } from './slug-taken.ts';
import { statedCount } from './stated-count.ts';
import { successionCycle } from './succession-cycle.ts';
import { supersededRow } from './superseded-row.ts';
import { targetSubject } from './target-subject.ts';
import { textCharacters } from './text-characters.ts';
import { textLength } from './text-length.ts';
import { uniqueRowKeys } from './unique-row-keys.ts';
import { unknownAbbreviation } from './unknown-abbreviation.ts';
import { valueType } from './value-type.ts';
import { volgspotSubject } from './volgspot-subject.ts';

/** What single values and the rows of a list must be for the desk to keep them. */
const formRules: readonly Rule[] = [
  requiredField,
  valueType,
  textCharacters,
  textLength,
  validPartialDate,
  validRichText,
  safeAddress,
  slugShape,
  uniqueRowKeys,
];

/** What an entry must be by itself to be true (domain section 3), and to be shown at all. */
const truthRules: readonly Rule[] = [
  listLength,
  imageAlt,
  endBeforeStart,
  ownRelation,
  lineageEnds,
  lineageSelf,
  endedPact,
  signatureParty,
  volgspotSubject,
  assessmentDate,
  targetSubject,
  recurringTarget,
  metNeedsMeasurement,
  supersededRow,
  resultSubject,
];

/** What an entry must be among the others, which come and go without it. */
const neighbourRules: readonly Rule[] = [slugTaken, successionCycle, endedPactFollowUp, assessmentTheme];

/** What an editor is told and may pass by. */
const warningRules: readonly Rule[] = [
  slugFormerlyTaken,
  statedCount,
  importArtefact,
  accessibleVersion,
  headingOrder,
  bareLink,
  deadLink,
  unknownAbbreviation,
  nameSpelling,
  paragraphLength,
  blockLength,
  readingLevel,
];

/** Every rule, those about single values first, as their message is the nearest. */
export const rules: readonly Rule[] = [...formRules, ...neighbourRules, ...truthRules, ...warningRules];

/** What holds for drafts too: an address is of one entry, whether it is public or not. */
export const addressRules: readonly Rule[] = [slugShape, slugTaken];

/**
 * Everything that is wrong with an entry in one language, refusals and warnings (domain section 3). `fields` are what its
 * reader would get (`composeEntry`); for nl and for types without languages that is the payload itself. Rules about facts judge
 * those two alone.
 */
export function checkEntry(type: TypeName, fields: Fields, context: RuleContext): Problem[] {
  return judge(rules, type, fields, context);
}

/**
 * What makes a published row untrue by itself, for whoever reads it: the same verdict wherever and whenever it is asked. Form
 * is left out, as a row of an older content model has an older form and its reader knows what it needs; so are the rules
 * among entries, as what is not public is absent and never an error (design law 6).
 */
export function checkTruth(
  type: TypeName,
  fields: Fields,
  { entryId, locale }: Pick<RuleContext, 'entryId' | 'locale'>,
): Problem[] {
  return judge(truthRules, type, fields, { ...knowingNothing, entryId, locale });
}

function judge(among: readonly Rule[], type: TypeName, fields: Fields, context: RuleContext): Problem[] {
  const entry = new CheckedEntry(type, fields);
  return among
    .filter((rule) => rule.types?.includes(type) ?? true)
    .filter((rule) => rule.judges === 'text' || context.locale === null || context.locale === factLocale)
    .flatMap((rule) =>
      rule.check(entry, context).map(({ field, message, english, severity = 'refuse' }) => ({
        field,
        rule: rule.name,
        message,
        english,
        severity,
      })),
    );
}
