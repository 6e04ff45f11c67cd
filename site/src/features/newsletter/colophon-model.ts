import type { Link, PageScope } from '#features/site.ts';
import type { Colophon } from './newsletter.ts';

/** Who made an issue: pairs for a definition list. */
export type ColophonModel = readonly { term: string; names: readonly Link[] }[];

/** Roles that name nobody who is public are left out. */
export function colophonModel(scope: PageScope, colophon: Colophon | null): ColophonModel {
  if (!colophon) return [];
  const { labels } = scope.site;
  const pairs = [
    { term: labels.newsletter.publisher, names: scope.links('organisation', [colophon.publisher ?? '']) },
    ...colophon.entries.map(({ role, names, organisations }) => ({
      term: labels.colophonRoles[role],
      names: [
        ...names.map((text): Link => ({ text, href: null, lang: null })),
        ...scope.links('organisation', organisations),
      ],
    })),
  ];
  return pairs.filter(({ names }) => names.length > 0);
}
