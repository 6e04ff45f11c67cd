import { dateRangeText } from './date-text.ts';
import type { Role } from './role.ts';
import type { Link, PageScope } from './site.ts';

export interface RoleModel {
  role: string;
  organisation: Link | null;
  publishedName: string | null;
  period: string | null;
}

/** A role that names nobody says so; one whose organisation is not public, and that names no person, is left out. */
export function roleModels(scope: PageScope, roles: readonly Role[]): RoleModel[] {
  const { labels, locale } = scope.site;
  return roles
    .map((role) => ({
      role: labels.roleKinds[role.role],
      organisation: scope.link('organisation', role.organisation),
      publishedName: role.publishedName ?? (role.organisation === null ? labels.site.unnamed : null),
      period: dateRangeText(role.from, role.until, locale),
    }))
    .filter((role) => role.organisation !== null || role.publishedName !== null);
}
