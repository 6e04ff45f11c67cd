import type { Domain } from '#features/domain.ts';
import { signatoryOf, type Pact } from '#features/pact/pact.ts';
import { byId } from '#features/relations.ts';
import type { Role } from '#features/role.ts';

type SignatureRole = Pact['signatures'][number]['role'];

/** An entry in which an organisation has a part, and as what, each said once. */
interface PartIn<T, As> {
  readonly type: T;
  readonly id: string;
  readonly as: readonly As[];
}

interface Involvements {
  /** The pacts that it signed. */
  readonly signed: readonly PartIn<'pact', SignatureRole>[];
  /** The pacts, themes and actions in which it has a role. */
  readonly roles: readonly PartIn<'pact' | 'theme' | 'action', Role['role']>[];
}

const nothing: Involvements = { signed: [], roles: [] };
const known = new WeakMap<Domain, ReadonlyMap<string, Involvements>>();

/** In what an organisation has a part. One that has parts in hundreds of entries has a page on many sites: they are looked up once. */
export function involvementsOf(domain: Domain, organisation: string): Involvements {
  let all = known.get(domain);
  if (!all) known.set(domain, (all = findAll(domain)));
  return all.get(organisation) ?? nothing;
}

function findAll(domain: Domain): ReadonlyMap<string, Involvements> {
  const signed = new Map<string, PartIn<'pact', SignatureRole>[]>();
  const roles = new Map<string, PartIn<'pact' | 'theme' | 'action', Role['role']>[]>();
  for (const { id, signatures } of domain.all('pact').sort(byId)) addParts(signed, 'pact', id, signatures, signatoryOf);
  for (const type of ['pact', 'theme', 'action'] as const) {
    for (const value of domain.all(type).sort(byId)) addParts(roles, type, value.id, value.roles, organisationOf);
  }
  return new Map(
    [...new Set([...signed.keys(), ...roles.keys()])].map((organisation) => [
      organisation,
      { signed: signed.get(organisation) ?? [], roles: roles.get(organisation) ?? [] },
    ]),
  );
}

const organisationOf = ({ organisation }: Role): string | null => organisation;

function addParts<T, Row extends { role: unknown }>(
  parts: Map<string, PartIn<T, Row['role']>[]>,
  type: T,
  id: string,
  rows: readonly Row[],
  organisationIn: (row: Row) => string | null,
): void {
  const named = Map.groupBy(rows, organisationIn);
  for (const [organisation, own] of named) {
    if (organisation === null) continue;
    const as = [...new Set(own.map(({ role }) => role))];
    const list = parts.get(organisation);
    if (list) list.push({ type, id, as });
    else parts.set(organisation, [{ type, id, as }]);
  }
}
