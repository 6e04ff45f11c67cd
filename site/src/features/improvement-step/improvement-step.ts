import { Reading, type Source, type StatedDate, type Value } from '#features/reading.ts';
import { followUpVerdicts, stepKinds } from '#features/vocabulary.ts';

/** What the parties resolved to do better in a Volgspot, and what later Volgspots said of it. */
export interface ImprovementStep extends Value<'improvement-step'> {
  text: string;
  volgspot: string | null;
  theme: string | null;
  kind: (typeof stepKinds)[number];
  owner: string | null;
  due: StatedDate | null;
  followUps: readonly { volgspot: string | null; verdict: (typeof followUpVerdicts)[number] }[];
}

export function toImprovementStep(source: Source<'improvement-step'>): ImprovementStep {
  const read = new Reading(source);
  const { fields } = source;
  return read.done({
    text: read.text(fields.text, 'text'),
    volgspot: read.ref(fields.volgspot),
    theme: read.ref(fields.theme),
    kind: read.oneOrNull(stepKinds, fields.kind, 'kind') ?? 'step',
    owner: read.ref(fields.owner),
    due: read.date(fields.due, 'due'),
    followUps: read.rows(fields.followUps, 'followUps', (row, path) => ({
      volgspot: read.ref(row.volgspot),
      verdict: read.one(followUpVerdicts, row.verdict, `${path}.verdict`),
    })),
  });
}
