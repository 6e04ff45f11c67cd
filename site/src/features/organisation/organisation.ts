import { toContact, type Contact } from '#features/contact.ts';
import { toAddress } from '#features/outside-link.ts';
import { Reading, type Source, type StatedDate, type Value } from '#features/reading.ts';
import { bodyLevels, membershipCapacities, organisationKinds } from '#features/vocabulary.ts';

export interface Organisation extends Value<'organisation'> {
  name: string;
  slug: string;
  shortName: string | null;
  aliases: readonly string[];
  kind: (typeof organisationKinds)[number];
  branches: readonly string[];
  website: string | null;
  logo: string | null;
  logoPermissionUntil: StatedDate | null;
  managedBy: string | null;
  level: (typeof bodyLevels)[number] | null;
  meetingFrequency: string | null;
  mandate: string | null;
  from: StatedDate | null;
  until: StatedDate | null;
  memberships: readonly Membership[];
  contact: Contact | null;
}

export interface Membership {
  organisation: string | null;
  capacity: (typeof membershipCapacities)[number] | null;
  from: StatedDate | null;
  until: StatedDate | null;
}

export function toOrganisation(source: Source<'organisation'>): Organisation {
  const read = new Reading(source);
  const { fields } = source;
  return read.done({
    name: read.text(fields.name, 'name'),
    slug: read.slug(fields.slug),
    shortName: read.optional(fields.shortName),
    aliases: read.rows(fields.aliases, 'aliases', (row, path) => read.text(row.name, `${path}.name`)),
    kind: read.one(organisationKinds, fields.kind, 'kind'),
    branches: read.rows(fields.branches, 'branches', (row, path) => read.text(row.name, `${path}.name`)),
    website: toAddress(read, fields.website, 'website'),
    logo: read.ref(fields.logo),
    logoPermissionUntil: read.date(fields.logoPermissionUntil, 'logoPermissionUntil'),
    managedBy: read.ref(fields.managedBy),
    level: read.oneOrNull(bodyLevels, fields.level, 'level'),
    meetingFrequency: read.optional(fields.meetingFrequency),
    mandate: read.optional(fields.mandate),
    from: read.date(fields.from, 'from'),
    until: read.date(fields.until, 'until'),
    memberships: read.rows(fields.memberships, 'memberships', (row, path) => ({
      organisation: read.ref(row.organisation),
      capacity: read.oneOrNull(membershipCapacities, row.capacity, `${path}.capacity`),
      from: read.date(row.from, `${path}.from`),
      until: read.date(row.until, `${path}.until`),
    })),
    contact: toContact(read, fields.contact, 'contact'),
  });
}
