import type { Domain } from '#features/domain.ts';
import { signatoryOf } from '#features/pact/pact.ts';
import { backlinks } from '#features/relations.ts';
import type { Organisation } from './organisation.ts';

const known = new WeakMap<Domain, Map<string, readonly string[]>>();

/** The regions on whose sites an organisation stands: the one that manages it, and those whose work it has a part in. */
export function regionsOfOrganisation(domain: Domain, organisation: Organisation): readonly string[] {
  const perId = known.get(domain) ?? new Map<string, readonly string[]>();
  known.set(domain, perId);
  const found = perId.get(organisation.id) ?? [...new Set(findRegions(domain, organisation))];
  perId.set(organisation.id, found);
  return found;
}

function findRegions(domain: Domain, organisation: Organisation): string[] {
  const pacts = backlinks(domain, 'pact.organisations', 'pact', (pact) => [
    pact.host,
    ...pact.signatures.map(signatoryOf),
    ...pact.roles.map((role) => role.organisation),
  ]);
  const actions = backlinks(domain, 'action.organisations', 'action', (action) =>
    action.roles.map((role) => role.organisation),
  );
  const volgspots = backlinks(domain, 'volgspot.participants', 'volgspot', (volgspot) => volgspot.participants);
  const edges = backlinks(domain, 'lineage.organisations', 'lineage', (edge) => [
    edge.from.type === 'organisation' ? edge.from.id : null,
    edge.to.type === 'organisation' ? edge.to.id : null,
  ]);
  const { id } = organisation;
  return [
    ...(organisation.managedBy === null ? [] : [organisation.managedBy]),
    ...(pacts.get(id) ?? []).flatMap((pact) => domain.facts('pact', pact)?.regions ?? []),
    ...(actions.get(id) ?? []).flatMap((action) => domain.facts('action', action)?.regions ?? []),
    ...(volgspots.get(id) ?? []).flatMap((volgspot) => domain.facts('volgspot', volgspot)?.regions ?? []),
    ...(edges.get(id) ?? []).flatMap((edge) => regionsOfEdge(domain, edge)),
  ];
}

function regionsOfEdge(domain: Domain, id: string): readonly string[] {
  const edge = domain.facts('lineage', id);
  return [edge?.from, edge?.to].flatMap((end) =>
    end?.type === 'pact' ? (domain.facts('pact', end.id)?.regions ?? []) : [],
  );
}
