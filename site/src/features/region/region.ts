import { factLocale, locales, type Locale } from '@pactwerk/shared-types';
import { toContact, type Contact } from '#features/contact.ts';
import { Reading, type Source, type StatedDate, type Value } from '#features/reading.ts';
import { palettes, regionKinds } from '#features/vocabulary.ts';

export interface Region extends Value<'region'> {
  name: string;
  slug: string;
  kind: (typeof regionKinds)[number];
  hasSite: boolean;
  /** The languages of its site, the default one first; nl alone where none is given. */
  locales: readonly Locale[];
  domain: string | null;
  parent: string | null;
  palette: (typeof palettes)[number];
  /** Strapi's rich text. */
  intro: unknown;
  contact: Contact | null;
  formerNames: readonly { name: string; from: StatedDate | null; until: StatedDate | null }[];
}

export function toRegion(source: Source<'region'>): Region {
  const read = new Reading(source);
  const { fields } = source;
  const languages = read.rows(fields.siteLocales, 'siteLocales', (row, path) =>
    read.one(locales, row.language, `${path}.language`),
  );
  return read.done({
    name: read.text(fields.name, 'name'),
    slug: read.slug(fields.slug),
    kind: read.one(regionKinds, fields.kind, 'kind'),
    hasSite: fields.hasSite ?? false,
    locales: languages.length > 0 ? [...new Set(languages)] : [factLocale],
    domain: read.optional(fields.domain),
    parent: read.ref(fields.parent),
    palette: read.oneOrNull(palettes, fields.palette, 'palette') ?? 'maas',
    intro: fields.intro,
    contact: toContact(read, fields.contact, 'contact'),
    formerNames: read.rows(fields.formerNames, 'formerNames', (row, path) => ({
      name: read.text(row.name, `${path}.name`),
      from: read.date(row.from, `${path}.from`),
      until: read.date(row.until, `${path}.until`),
    })),
  });
}
