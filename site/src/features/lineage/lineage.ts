import type { PartLineageEnd } from '@pactwerk/shared-types';
import { toAddress, toOutsideLink, type OutsideLink } from '#features/outside-link.ts';
import { Reading, type Source, type StatedDate, type Value } from '#features/reading.ts';
import { lineageExtents, lineageKinds } from '#features/vocabulary.ts';

/** One dated edge between pacts, organisations and series: where something came from, where it went. */
export interface Lineage extends Value<'lineage'> {
  from: LineageEnd;
  to: LineageEnd;
  kind: (typeof lineageKinds)[number];
  since: StatedDate | null;
  extent: (typeof lineageExtents)[number] | null;
  causedBy: string | null;
  source: OutsideLink | null;
  note: string | null;
}

export type LineageEnd =
  | { type: 'pact' | 'organisation' | 'newsletter-series'; id: string }
  | { type: 'outside'; name: string; address: string | null };

export function toLineage(source: Source<'lineage'>): Lineage {
  const read = new Reading(source);
  const { fields } = source;
  return read.done({
    from: toEnd(read, fields.from, 'from'),
    to: toEnd(read, fields.to, 'to'),
    kind: read.one(lineageKinds, fields.kind, 'kind'),
    since: read.date(fields.since, 'since'),
    extent: read.oneOrNull(lineageExtents, fields.extent, 'extent'),
    causedBy: read.ref(fields.causedBy),
    source: toOutsideLink(read, fields.source, 'source'),
    note: read.optional(fields.note),
  });
}

function toEnd(read: Reading<'lineage'>, end: PartLineageEnd | null | undefined, field: string): LineageEnd {
  const pact = read.ref(end?.pact);
  if (pact !== null) return { type: 'pact', id: pact };
  const organisation = read.ref(end?.organisation);
  if (organisation !== null) return { type: 'organisation', id: organisation };
  const series = read.ref(end?.series);
  if (series !== null) return { type: 'newsletter-series', id: series };
  return {
    type: 'outside',
    name: read.text(end?.name, `${field}.name`),
    address: toAddress(read, end?.address, `${field}.address`),
  };
}
