import { Reading, type Source, type StatedDate, type Value } from '#features/reading.ts';

/** The series that newsletters are issues of. */
export interface NewsletterSeries extends Value<'newsletter-series'> {
  name: string;
  slug: string;
  /** What a subscriber gets. */
  promise: string | null;
  regions: readonly string[];
  publisher: string | null;
  ended: StatedDate | null;
}

export function toNewsletterSeries(source: Source<'newsletter-series'>): NewsletterSeries {
  const read = new Reading(source);
  const { fields } = source;
  return read.done({
    name: read.text(fields.name, 'name'),
    slug: read.slug(fields.slug),
    promise: read.optional(fields.promise),
    regions: read.refs(fields.regions),
    publisher: read.ref(fields.publisher),
    ended: read.date(fields.ended, 'ended'),
  });
}
