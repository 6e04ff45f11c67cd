import { toAddress } from '#features/outside-link.ts';
import { toPicture, type Picture } from '#features/picture.ts';
import { Reading, type Source, type Value } from '#features/reading.ts';

export interface Film extends Value<'film'> {
  title: string;
  file: string | null;
  outsideAddress: string | null;
  poster: Picture | null;
  /** In seconds. */
  duration: number | null;
  regions: readonly string[];
  pacts: readonly string[];
  events: readonly string[];
  /** A WebVTT file. */
  captions: string | null;
  transcript: unknown;
  description: string | null;
}

export function toFilm(source: Source<'film'>): Film {
  const read = new Reading(source);
  const { fields } = source;
  return read.done({
    title: read.text(fields.title, 'title'),
    file: read.ref(fields.file),
    outsideAddress: toAddress(read, fields.outsideAddress, 'outsideAddress'),
    poster: toPicture(read, fields.poster),
    duration: fields.duration ?? null,
    regions: read.refs(fields.regions),
    pacts: read.refs(fields.aboutPacts),
    events: read.refs(fields.aboutEvents),
    captions: read.ref(fields.captions),
    transcript: fields.transcript,
    description: read.optional(fields.description),
  });
}
