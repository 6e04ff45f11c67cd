import type { Reading, StatedDate } from '#features/reading.ts';
import { nationalLevels } from '#features/vocabulary.ts';
import type { PartAssessment, TypeName } from '@pactwerk/shared-types';

/** What is said of one theme at a date: the parties' own word, and the level on the national scale. */
export interface Assessment {
  key: string | null;
  theme: string | null;
  level: (typeof nationalLevels)[number];
  asOf: StatedDate | null;
  /** Key of the row that this one corrects. */
  supersedes: string | null;
  ownWord: string | null;
  evidence: string | null;
}

export function toAssessments<T extends TypeName>(
  read: Reading<T>,
  rows: readonly PartAssessment[] | null | undefined,
  field: string,
): Assessment[] {
  return read.rows(rows, field, (row, path) => ({
    key: row.key,
    theme: read.ref(row.theme),
    level: read.one(nationalLevels, row.nationalLevel, `${path}.nationalLevel`),
    asOf: read.date(row.asOf, `${path}.asOf`),
    supersedes: read.optional(row.supersedes),
    ownWord: read.optional(row.ownWord),
    evidence: read.optional(row.evidence),
  }));
}
