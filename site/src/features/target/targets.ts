import { backlinks } from '#features/relations.ts';
import type { Link, PageScope } from '#features/site.ts';
import { targetModel, type TargetModel } from './target-model.ts';

/** The promises with these ids; one that another took the place of says which. */
export function targetModels(scope: PageScope, ids: readonly string[]): TargetModel[] {
  const successors = backlinks(scope.site.domain, 'target.supersedes', 'target', (target) => [target.supersedes]);
  return scope.getAll('target', ids).map((target) => {
    const successor = scope.get('target', successors.get(target.id)?.[0]);
    const replacedBy: Link | null = successor
      ? { text: successor.label, href: null, lang: scope.langOf(successor) }
      : null;
    return targetModel(scope, target, replacedBy);
  });
}
