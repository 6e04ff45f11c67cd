import { locales, type Locale } from '@pactwerk/shared-types';
import { toAddress } from '#features/outside-link.ts';
import { Reading, type Source, type StatedDate, type Value } from '#features/reading.ts';
import { accessibilities, documentKinds } from '#features/vocabulary.ts';

export interface Document extends Value<'document'> {
  title: string;
  note: string | null;
  kind: (typeof documentKinds)[number];
  dated: StatedDate | null;
  files: readonly DocumentFile[];
  outsideAddress: string | null;
  regions: readonly string[];
  pacts: readonly string[];
  volgspots: readonly string[];
  actions: readonly string[];
  events: readonly string[];
  /** The source offered it, but the file is lost. */
  notCarriedOver: boolean;
}

export interface DocumentFile {
  file: string | null;
  language: Locale | null;
  accessible: (typeof accessibilities)[number] | null;
}

export function toDocument(source: Source<'document'>): Document {
  const read = new Reading(source);
  const { fields } = source;
  return read.done({
    title: read.text(fields.title, 'title'),
    note: read.optional(fields.note),
    kind: read.one(documentKinds, fields.kind, 'kind'),
    dated: read.date(fields.dated, 'dated'),
    files: read.rows(fields.files, 'files', (row, path) => ({
      file: read.ref(row.file),
      language: read.oneOrNull(locales, row.language, `${path}.language`),
      accessible: read.oneOrNull(accessibilities, row.accessible, `${path}.accessible`),
    })),
    outsideAddress: toAddress(read, fields.outsideAddress, 'outsideAddress'),
    regions: read.refs(fields.regions),
    pacts: read.refs(fields.pacts),
    volgspots: read.refs(fields.volgspots),
    actions: read.refs(fields.actions),
    events: read.refs(fields.events),
    notCarriedOver: fields.notCarriedOver ?? false,
  });
}
