import { contactModel, type ContactModel } from '#features/contact-model.ts';
import { dateRangeText, isOver } from '#features/date-text.ts';
import { edgesOf, type EdgesModel } from '#features/lineage/lineage-edges.ts';
import { organisationData } from '#features/metadata/structured-data.ts';
import { entryPage, type PageBase } from '#features/page.ts';
import type { ReadType } from '#features/readers.ts';
import { relatedTo, type RelatedModel } from '#features/related.ts';
import { backlinks } from '#features/relations.ts';
import type { Link, PageScope } from '#features/site.ts';
import { involvementsOf } from './involvements.ts';
import type { Organisation } from './organisation.ts';

export interface OrganisationPage extends PageBase<'organisation'> {
  organisationKind: string;
  aliases: readonly string[];
  branches: readonly string[];
  website: string | null;
  mandate: string | null;
  /** For bodies. */
  level: string | null;
  meetingFrequency: string | null;
  period: string | null;
  /** Who takes part in it. */
  members: readonly Membership[];
  /** In what it takes part. */
  memberOf: readonly Membership[];
  signed: readonly Involvement[];
  roles: readonly Involvement[];
  edges: EdgesModel;
  related: RelatedModel;
  contact: ContactModel | null;
}

interface Membership {
  organisation: Link;
  capacity: string | null;
  period: string | null;
}

/** In what it has a part, and as what. */
interface Involvement {
  what: Link;
  as: readonly string[];
}

export function organisationPage(scope: PageScope, organisation: Organisation): OrganisationPage {
  const { labels, locale, day } = scope.site;
  const model = {
    organisationKind: labels.organisationKinds[organisation.kind],
    aliases: [...(organisation.shortName === null ? [] : [organisation.shortName]), ...organisation.aliases],
    branches: organisation.branches,
    website: organisation.website,
    mandate: organisation.mandate,
    level: organisation.level && labels.bodyLevels[organisation.level],
    meetingFrequency: organisation.meetingFrequency,
    period: dateRangeText(organisation.from, organisation.until, locale),
    members: membersOf(scope, organisation),
    memberOf: membershipsOf(scope, organisation),
    signed: signedBy(scope, organisation.id),
    roles: rolesOf(scope, organisation.id),
    edges: edgesOf(scope, organisation.id),
    related: relatedTo(scope, organisation.id),
    contact: isOver(organisation.contact?.validUntil ?? null, day) ? null : contactModel(organisation.contact),
  };
  return {
    ...entryPage(scope, organisation, {
      kind: 'organisation',
      title: organisation.name,
      description: organisation.mandate,
      data: organisationData(organisation),
    }),
    ...model,
  };
}

function membersOf(scope: PageScope, organisation: Organisation): Membership[] {
  return organisation.memberships.flatMap((row) => membership(scope, row, row.organisation));
}

function membershipsOf(scope: PageScope, { id }: Organisation): Membership[] {
  const bodies = backlinks(scope.site.domain, 'organisation.members', 'organisation', (body) =>
    body.memberships.map((row) => row.organisation),
  );
  return scope
    .getAll('organisation', bodies.get(id) ?? [])
    .flatMap((body) =>
      body.memberships.filter((row) => row.organisation === id).flatMap((row) => membership(scope, row, body.id)),
    );
}

function membership(scope: PageScope, row: Organisation['memberships'][number], other: string | null): Membership[] {
  const { labels, locale } = scope.site;
  const link = scope.link('organisation', other);
  if (!link) return [];
  return [
    {
      organisation: link,
      capacity: row.capacity && labels.membershipCapacities[row.capacity],
      period: dateRangeText(row.from, row.until, locale),
    },
  ];
}

function signedBy(scope: PageScope, id: string): Involvement[] {
  const { domain, labels } = scope.site;
  return involvementsOf(domain, id).signed.flatMap((part) =>
    involvement(scope, part, (role) => labels.signatureRoles[role]),
  );
}

function rolesOf(scope: PageScope, id: string): Involvement[] {
  const { domain, labels } = scope.site;
  return involvementsOf(domain, id).roles.flatMap((part) => involvement(scope, part, (role) => labels.roleKinds[role]));
}

function involvement<As>(
  scope: PageScope,
  { type, id, as }: { type: ReadType; id: string; as: readonly As[] },
  label: (as: As) => string,
): Involvement[] {
  const what = scope.link(type, id);
  return what ? [{ what, as: as.map(label) }] : [];
}
