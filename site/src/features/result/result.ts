import { toOutsideLink, type OutsideLink } from '#features/outside-link.ts';
import { Reading, type Source, type StatedDate, type Value } from '#features/reading.ts';

/** What came of a pact, a theme or an action. */
export interface Result extends Value<'result'> {
  title: string;
  text: unknown;
  pact: string | null;
  theme: string | null;
  action: string | null;
  region: string | null;
  organisations: readonly string[];
  asOf: StatedDate | null;
  source: OutsideLink | null;
}

export function toResult(source: Source<'result'>): Result {
  const read = new Reading(source);
  const { fields } = source;
  return read.done({
    title: read.text(fields.title, 'title'),
    text: fields.text,
    pact: read.ref(fields.pact),
    theme: read.ref(fields.theme),
    action: read.ref(fields.action),
    region: read.ref(fields.region),
    organisations: read.refs(fields.organisations),
    asOf: read.date(fields.asOf, 'asOf'),
    source: toOutsideLink(read, fields.source, 'source'),
  });
}
