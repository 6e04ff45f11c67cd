import type { Domain } from '#features/domain.ts';
import { backlinks, byId } from '#features/relations.ts';
import type { FreePage } from './free-page.ts';

/** By place in the menu; pages without one come last. */
export function byMenuPosition(a: FreePage, b: FreePage): number {
  const last = Number.MAX_SAFE_INTEGER;
  return (a.menuPosition ?? last) - (b.menuPosition ?? last) || byId(a, b);
}

export const pagesUnder = (domain: Domain, parent: string): readonly string[] =>
  backlinks(domain, 'page.parent', 'page', (page) => [page.parent], byMenuPosition).get(parent) ?? [];
