import type { PartContextFigure, PartSignature } from '@pactwerk/shared-types';
import { toContact, type Contact } from '#features/contact.ts';
import { toOutsideLink, type OutsideLink } from '#features/outside-link.ts';
import { toPicture, type Picture } from '#features/picture.ts';
import { Reading, type Source, type StatedDate, type Value } from '#features/reading.ts';
import { toRoles, type Role } from '#features/role.ts';
import type { Funding } from '#features/action/action.ts';
import type { Quantity } from '#features/target/target.ts';
import { countedThings, pactKinds, pactStates, qualifiers, signatureRoles, units } from '#features/vocabulary.ts';

/** Any agreement between parties in a region, whatever it calls itself. */
export interface Pact extends Value<'pact'> {
  title: string;
  slug: string;
  /** Shown exactly. */
  officialName: string;
  kind: (typeof pactKinds)[number];
  regions: readonly string[];
  summary: string | null;
  motive: unknown;
  body: unknown;
  aliases: readonly string[];
  host: string | null;
  started: StatedDate | null;
  signed: StatedDate | null;
  adopted: StatedDate | null;
  takesEffect: StatedDate | null;
  plannedEnd: StatedDate | null;
  ended: StatedDate | null;
  nextReviewExpected: StatedDate | null;
  noFollowUpReason: string | null;
  statusLog: readonly PactStatus[];
  revisions: readonly Revision[];
  funding: readonly Funding[];
  statedCounts: readonly StatedCount[];
  signatures: readonly Signature[];
  roles: readonly Role[];
  contact: Contact | null;
  contextFigures: readonly ContextFigure[];
  picture: Picture | null;
  links: readonly OutsideLink[];
}

export interface PactStatus {
  state: (typeof pactStates)[number];
  asOf: StatedDate | null;
  decidedBy: string | null;
  document: string | null;
}

export interface Revision {
  asOf: StatedDate | null;
  what: string;
  why: string | null;
}

/** How many the source says there are, which need not equal how many it names. */
export interface StatedCount {
  what: (typeof countedThings)[number];
  n: number;
  asOf: StatedDate | null;
}

/** One signature, or several that the source does not name. */
export interface Signature {
  signatory: { organisation: string } | { unnamed: number; description: string | null } | { organisation: null };
  person: string | null;
  capacity: string | null;
  role: (typeof signatureRoles)[number];
  date: StatedDate | null;
  withdrawn: StatedDate | null;
}

/** The organisation that signed, where the source names one. */
export function signatoryOf({ signatory }: Signature): string | null {
  return 'organisation' in signatory ? signatory.organisation : null;
}

/** A figure that describes the situation: shown apart, never as a target. */
export interface ContextFigure {
  label: string;
  quantity: Quantity;
  asStated: string | null;
  period: StatedDate | null;
  source: string | null;
}

export function toPact(source: Source<'pact'>): Pact {
  const read = new Reading(source);
  const { fields } = source;
  return read.done({
    title: read.text(fields.title, 'title'),
    slug: read.slug(fields.slug),
    officialName: read.text(fields.officialName, 'officialName'),
    kind: read.one(pactKinds, fields.kind, 'kind'),
    regions: read.refs(fields.regions),
    summary: read.optional(fields.summary),
    motive: fields.motive,
    body: fields.body,
    aliases: read.rows(fields.aliases, 'aliases', (row, path) => read.text(row.name, `${path}.name`)),
    host: read.ref(fields.host),
    started: read.date(fields.started, 'started'),
    signed: read.date(fields.signed, 'signed'),
    adopted: read.date(fields.adopted, 'adopted'),
    takesEffect: read.date(fields.takesEffect, 'takesEffect'),
    plannedEnd: read.date(fields.plannedEnd, 'plannedEnd'),
    ended: read.date(fields.ended, 'ended'),
    nextReviewExpected: read.date(fields.nextReviewExpected, 'nextReviewExpected'),
    noFollowUpReason: read.optional(fields.noFollowUpReason),
    statusLog: read.rows(fields.statusLog, 'statusLog', (row, path) => ({
      state: read.one(pactStates, row.state, `${path}.state`),
      asOf: read.date(row.asOf, `${path}.asOf`),
      decidedBy: read.ref(row.decidedBy),
      document: read.ref(row.document),
    })),
    revisions: read.rows(fields.revisions, 'revisions', (row, path) => ({
      asOf: read.date(row.asOf, `${path}.asOf`),
      what: read.text(row.what, `${path}.what`),
      why: read.optional(row.why),
    })),
    funding: read.rows(fields.fundingConditions, 'fundingConditions', (row, path) => ({
      scheme: read.text(row.scheme, `${path}.scheme`),
      until: read.date(row.until, `${path}.until`),
    })),
    statedCounts: read.rows(fields.statedCounts, 'statedCounts', (row, path) => ({
      what: read.one(countedThings, row.what, `${path}.what`),
      n: read.number(row.n, `${path}.n`),
      asOf: read.date(row.asOf, `${path}.asOf`),
    })),
    signatures: read.rows(fields.signatures, 'signatures', (row, path) => toSignature(read, row, path)),
    roles: toRoles(read, fields.roles),
    contact: toContact(read, fields.contact, 'contact'),
    contextFigures: read.rows(fields.contextFigures, 'contextFigures', (row, path) => toContextFigure(read, row, path)),
    picture: toPicture(read, fields.picture),
    links: read
      .rows(fields.links, 'links', (row, path) => toOutsideLink(read, row, path))
      .filter((link) => link !== null),
  });
}

function toSignature(read: Reading<'pact'>, row: PartSignature, path: string): Signature {
  const organisation = read.ref(row.organisation);
  const unnamed = row.unnamedCount ?? 0;
  return {
    signatory:
      organisation !== null
        ? { organisation }
        : unnamed > 0
          ? { unnamed, description: read.optional(row.unnamedDescription) }
          : { organisation: null },
    person: read.optional(row.person),
    capacity: read.optional(row.capacity),
    role: read.oneOrNull(signatureRoles, row.role, `${path}.role`) ?? 'signatory',
    date: read.date(row.date, `${path}.date`),
    withdrawn: read.date(row.withdrawn, `${path}.withdrawn`),
  };
}

/** Newsletters show context figures too. */
export function toContextFigure<T extends 'pact' | 'newsletter'>(
  read: Reading<T>,
  row: PartContextFigure,
  path: string,
): ContextFigure {
  return {
    label: read.text(row.label, `${path}.label`),
    quantity: {
      value: read.number(row.value, `${path}.value`),
      outOf: row.outOf ?? null,
      qualifier: read.oneOrNull(qualifiers, row.qualifier, `${path}.qualifier`) ?? 'exact',
      unit: read.oneOrNull(units, row.unit, `${path}.unit`),
    },
    asStated: read.optional(row.asStated),
    period: read.date(row.period, `${path}.period`),
    source: read.optional(row.source),
  };
}

/** The first date on which there was a pact. */
export function beginningOf(pact: Pact): StatedDate | null {
  return pact.started ?? pact.signed ?? pact.adopted ?? pact.takesEffect;
}
