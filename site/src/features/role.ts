import type { PartRole, TypeName } from '@pactwerk/shared-types';
import type { Reading, StatedDate } from './reading.ts';
import { roleKinds } from './vocabulary.ts';

/** Who does what in a pact, a theme or an action. */
export interface Role {
  role: (typeof roleKinds)[number];
  organisation: string | null;
  /** A person's name as the source published it. */
  publishedName: string | null;
  from: StatedDate | null;
  until: StatedDate | null;
}

export function toRoles<T extends TypeName>(
  read: Reading<T>,
  rows: readonly PartRole[] | null | undefined,
  field = 'roles',
): Role[] {
  return read.rows(rows, field, (row, path) => ({
    role: read.one(roleKinds, row.role, `${path}.role`),
    organisation: read.ref(row.organisation),
    publishedName: read.optional(row.publishedName),
    from: read.date(row.from, `${path}.from`),
    until: read.date(row.until, `${path}.until`),
  }));
}
