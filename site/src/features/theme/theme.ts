import { Reading, type Source, type StatedDate, type Value } from '#features/reading.ts';
import { toRoles, type Role } from '#features/role.ts';

export interface Theme extends Value<'theme'> {
  /** In the exact wording of the parties. */
  title: string;
  slug: string;
  pact: string | null;
  organisation: string | null;
  ordinal: number | null;
  concept: string | null;
  roles: readonly Role[];
  from: StatedDate | null;
  until: StatedDate | null;
  body: unknown;
}

export function toTheme(source: Source<'theme'>): Theme {
  const read = new Reading(source);
  const { fields } = source;
  return read.done({
    title: read.text(fields.title, 'title'),
    slug: read.slug(fields.slug),
    pact: read.ref(fields.pact),
    organisation: read.ref(fields.organisation),
    ordinal: fields.ordinal ?? null,
    concept: read.ref(fields.concept),
    roles: toRoles(read, fields.roles),
    from: read.date(fields.from, 'from'),
    until: read.date(fields.until, 'until'),
    body: fields.body,
  });
}
