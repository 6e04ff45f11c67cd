import { toPicture, type Picture } from '#features/picture.ts';
import { Reading, type Source, type StatedDate, type Value } from '#features/reading.ts';

export interface News extends Value<'news'> {
  title: string;
  slug: string;
  publishedOn: StatedDate | null;
  regions: readonly string[];
  summary: string | null;
  body: unknown;
  picture: Picture | null;
  pacts: readonly string[];
  themes: readonly string[];
  actions: readonly string[];
  volgspots: readonly string[];
  events: readonly string[];
  organisations: readonly string[];
}

export function toNews(source: Source<'news'>): News {
  const read = new Reading(source);
  const { fields } = source;
  return read.done({
    title: read.text(fields.title, 'title'),
    slug: read.slug(fields.slug),
    publishedOn: read.date(fields.publishedOn, 'publishedOn'),
    regions: read.refs(fields.regions),
    summary: read.optional(fields.summary),
    body: fields.body,
    picture: toPicture(read, fields.picture),
    pacts: read.refs(fields.aboutPacts),
    themes: read.refs(fields.aboutThemes),
    actions: read.refs(fields.aboutActions),
    volgspots: read.refs(fields.aboutVolgspots),
    events: read.refs(fields.aboutEvents),
    organisations: read.refs(fields.aboutOrganisations),
  });
}
