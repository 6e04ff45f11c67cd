import { dateRangeText } from './date-text.ts';
import type { Role } from './role.ts';
import type { Link, PageScope } from './site.ts';

export interface RoleModel {
  role: string;
  organisation: Link | null;
  publishedName: string | null;
  period: string | null;
}

/** Roles that still name somebody; one whose organisation is not public and that names no person is left out. */
export function roleModels(scope: PageScope, roles: readonly Role[]): RoleModel[] {
  return roles
    .map((role) => ({
      role: scope.site.labels.roleKinds[role.role],
      organisation: scope.link('organisation', role.organisation),
      publishedName: role.publishedName,
      period: dateRangeText(role.from, role.until, scope.site.locale),
    }))
    .filter((role) => role.organisation !== null || role.publishedName !== null);
}
