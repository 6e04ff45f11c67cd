import type { PartColophon, PartCover } from '@pactwerk/shared-types';
import { toPicture, type Picture } from '#features/picture.ts';
import { Reading, type Source, type StatedDate, type Value } from '#features/reading.ts';
import { colophonRoles, newsletterKinds } from '#features/vocabulary.ts';
import { toBlock, type Block } from './block.ts';

export interface Newsletter extends Value<'newsletter'> {
  title: string;
  slug: string;
  series: string | null;
  number: number | null;
  kind: (typeof newsletterKinds)[number];
  issuedOn: StatedDate | null;
  regions: readonly string[];
  /** The sentence that stands beside the title in an inbox. */
  preheader: string | null;
  cover: Cover;
  blocks: readonly Block[];
  colophon: Colophon | null;
}

export interface Cover {
  picture: Picture | null;
  /** With a speaker the title of the newsletter is what they said. */
  speaker: string | null;
  speakerRole: string | null;
}

/** Who made an issue. */
export interface Colophon {
  publisher: string | null;
  entries: readonly ColophonEntry[];
}

export interface ColophonEntry {
  role: (typeof colophonRoles)[number];
  /** People and image banks by the name that the source gives. */
  names: readonly string[];
  organisations: readonly string[];
}

export function toNewsletter(source: Source<'newsletter'>): Newsletter {
  const read = new Reading(source);
  const { fields } = source;
  return read.done({
    title: read.text(fields.title, 'title'),
    slug: read.slug(fields.slug),
    series: read.ref(fields.series),
    number: fields.number ?? null,
    kind: read.oneOrNull(newsletterKinds, fields.kind, 'kind') ?? 'regular',
    issuedOn: read.date(fields.issuedOn, 'issuedOn'),
    regions: read.refs(fields.regions),
    preheader: read.optional(fields.preheader),
    cover: toCover(read, fields.cover),
    blocks: read
      .rows(fields.blocks, 'blocks', (row, path) => toBlock(read, row, path))
      .filter((block) => block !== null),
    colophon: toColophon(read, fields.colophon),
  });
}

function toCover(read: Reading<'newsletter'>, cover: PartCover | null | undefined): Cover {
  return {
    picture: toPicture(read, cover),
    speaker: read.optional(cover?.speaker),
    speakerRole: read.optional(cover?.speakerRole),
  };
}

function toColophon(read: Reading<'newsletter'>, colophon: PartColophon | null | undefined): Colophon | null {
  if (!colophon) return null;
  return {
    publisher: read.ref(colophon.publisher),
    entries: read.rows(colophon.entries, 'colophon.entries', (row, path) => ({
      role: read.one(colophonRoles, row.role, `${path}.role`),
      names: read.rows(row.names, `${path}.names`, (name, namePath) => read.text(name.name, `${namePath}.name`)),
      organisations: read.refs(row.organisations),
    })),
  };
}
