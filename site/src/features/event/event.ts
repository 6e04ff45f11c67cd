import { isOver } from '#features/date-text.ts';
import { toPicture, type Picture } from '#features/picture.ts';
import { Reading, type Source, type StatedDate, type Value } from '#features/reading.ts';
import { audienceKinds, eventCourses, eventForms, eventKinds } from '#features/vocabulary.ts';

export interface Event extends Value<'event'> {
  title: string;
  slug: string;
  kind: (typeof eventKinds)[number];
  startsOn: StatedDate | null;
  endsOn: StatedDate | null;
  form: (typeof eventForms)[number] | null;
  course: (typeof eventCourses)[number];
  replacedBy: string | null;
  partOf: string | null;
  audiences: readonly (typeof audienceKinds)[number][];
  regions: readonly string[];
  pacts: readonly string[];
  themes: readonly string[];
  body: unknown;
  picture: Picture | null;
}

export function toEvent(source: Source<'event'>): Event {
  const read = new Reading(source);
  const { fields } = source;
  return read.done({
    title: read.text(fields.title, 'title'),
    slug: read.slug(fields.slug),
    kind: read.one(eventKinds, fields.kind, 'kind'),
    startsOn: read.date(fields.startsOn, 'startsOn'),
    endsOn: read.date(fields.endsOn, 'endsOn'),
    form: read.oneOrNull(eventForms, fields.form, 'form'),
    course: read.oneOrNull(eventCourses, fields.course, 'course') ?? 'planned',
    replacedBy: read.ref(fields.replacedBy),
    partOf: read.ref(fields.partOf),
    audiences: read.rows(fields.audiences, 'audiences', (row, path) =>
      read.one(audienceKinds, row.kind, `${path}.kind`),
    ),
    regions: read.refs(fields.regions),
    pacts: read.refs(fields.pacts),
    themes: read.refs(fields.themes),
    body: fields.body,
    picture: toPicture(read, fields.picture),
  });
}

/** Whether it lies behind us on `day`: its last day has gone by, or somebody said so. */
export function isPastEvent(event: Event, day: string): boolean {
  return event.course === 'past' || isOver(event.endsOn ?? event.startsOn, day);
}

/** How it went, on `day`: what did not take place as planned stays so, and all else becomes past by itself. */
export function courseOn(event: Event, day: string): Event['course'] {
  const departs = event.course === 'cancelled' || event.course === 'replaced' || event.course === 'postponed';
  return !departs && isPastEvent(event, day) ? 'past' : event.course;
}
