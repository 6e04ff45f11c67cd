import { dateText, type DateText } from '#features/date-text.ts';
import { textOf, type Text } from '#features/rich-text.ts';
import type { Link, PageScope } from '#features/site.ts';
import type { Locale } from '@pactwerk/shared-types';
import type { Assessment } from './assessment.ts';

/** A row of the table of themes: a state is a word first, then a bar. */
export interface AssessmentModel {
  theme: Link | null;
  ownWord: Text | null;
  level: string;
  /** How much of the bar is filled; null draws it dashed: nothing is known. */
  bar: 0 | 1 | 2 | 3 | 4 | null;
  asOf: DateText | null;
  evidence: Text | null;
}

const bars = { no_evidence: null, not_started: 0, limited: 1, substantial: 3, complete: 4 } as const;

/** The rows that stand: one that a later row corrects is left out, and so is one whose theme is not public. */
export function assessmentModels(
  scope: PageScope,
  value: { lang: Locale },
  assessments: readonly Assessment[],
): AssessmentModel[] {
  const corrected = new Set(assessments.map((row) => row.supersedes));
  return assessments
    .filter((row) => row.key === null || !corrected.has(row.key))
    .map((row) => assessmentModel(scope, value, row))
    .filter((model) => model.theme !== null);
}

function assessmentModel(scope: PageScope, value: { lang: Locale }, row: Assessment): AssessmentModel {
  return {
    theme: scope.link('theme', row.theme),
    ownWord: textOf(scope, value, row.ownWord),
    level: scope.site.labels.nationalLevels[row.level],
    bar: bars[row.level],
    asOf: dateText(row.asOf, scope.site.locale),
    evidence: textOf(scope, value, row.evidence),
  };
}
