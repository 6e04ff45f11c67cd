import { Reading, type Source, type StatedDate, type Value } from '#features/reading.ts';
import { toRoles, type Role } from '#features/role.ts';
import { actionKinds, actionStates } from '#features/vocabulary.ts';

export interface Action extends Value<'action'> {
  title: string;
  slug: string;
  kind: (typeof actionKinds)[number];
  pacts: readonly string[];
  themes: readonly string[];
  regions: readonly string[];
  ordinal: number | null;
  from: StatedDate | null;
  until: StatedDate | null;
  funding: readonly Funding[];
  roles: readonly Role[];
  statusLog: readonly ActionStatus[];
  summary: string | null;
  body: unknown;
}

export interface Funding {
  scheme: string;
  until: StatedDate | null;
}

export interface ActionStatus {
  state: (typeof actionStates)[number];
  asOf: StatedDate | null;
  source: string | null;
}

export function toAction(source: Source<'action'>): Action {
  const read = new Reading(source);
  const { fields } = source;
  return read.done({
    title: read.text(fields.title, 'title'),
    slug: read.slug(fields.slug),
    kind: read.one(actionKinds, fields.kind, 'kind'),
    pacts: read.refs(fields.pacts),
    themes: read.refs(fields.themes),
    regions: read.refs(fields.regions),
    ordinal: fields.ordinal ?? null,
    from: read.date(fields.from, 'from'),
    until: read.date(fields.until, 'until'),
    funding: read.rows(fields.funding, 'funding', (row, path) => ({
      scheme: read.text(row.scheme, `${path}.scheme`),
      until: read.date(row.until, `${path}.until`),
    })),
    roles: toRoles(read, fields.roles),
    statusLog: read.rows(fields.statusLog, 'statusLog', (row, path) => ({
      state: read.one(actionStates, row.state, `${path}.state`),
      asOf: read.date(row.asOf, `${path}.asOf`),
      source: read.optional(row.source),
    })),
    summary: read.optional(fields.summary),
    body: fields.body,
  });
}
