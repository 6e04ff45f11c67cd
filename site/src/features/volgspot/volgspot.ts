import { Reading, type Source, type StatedDate, type Value } from '#features/reading.ts';
import { volgspotKinds } from '#features/vocabulary.ts';
import { toAssessments, type Assessment } from './assessment.ts';

/** A dated look back by the parties together: not right or wrong, but learning. */
export interface Volgspot extends Value<'volgspot'> {
  title: string;
  slug: string;
  kind: (typeof volgspotKinds)[number];
  ordinal: number | null;
  heldOn: StatedDate | null;
  /** The pacts that it is about: at least one. */
  subjects: readonly string[];
  regions: readonly string[];
  participants: readonly string[];
  documents: readonly string[];
  publishedIn: string | null;
  focus: string | null;
  ambitionsHold: unknown;
  progress: unknown;
  factors: unknown;
  improvements: unknown;
  assessments: readonly Assessment[];
}

export function toVolgspot(source: Source<'volgspot'>): Volgspot {
  const read = new Reading(source);
  const { fields } = source;
  return read.done({
    title: read.text(fields.title, 'title'),
    slug: read.slug(fields.slug),
    kind: read.one(volgspotKinds, fields.kind, 'kind'),
    ordinal: fields.ordinal ?? null,
    heldOn: read.date(fields.heldOn, 'heldOn'),
    subjects: read.refs(fields.subjects),
    regions: read.refs(fields.regions),
    participants: read.refs(fields.participants),
    documents: read.refs(fields.documents),
    publishedIn: read.ref(fields.publishedIn),
    focus: read.optional(fields.focus),
    ambitionsHold: fields.ambitionsHold,
    progress: fields.progress,
    factors: fields.factors,
    improvements: fields.improvements,
    assessments: toAssessments(read, fields.assessments, 'assessments'),
  });
}
