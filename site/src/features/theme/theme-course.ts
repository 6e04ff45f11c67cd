import { newestFirst } from '#features/entry-order.ts';
import { volgspotsOnTheme } from '#features/relations.ts';
import type { Link, PageScope } from '#features/site.ts';
import { assessmentModels, type AssessmentModel } from '#features/volgspot/assessment-model.ts';
import type { Volgspot } from '#features/volgspot/volgspot.ts';

/** What one Volgspot said of a theme. */
export interface ThemeMoment extends Pick<AssessmentModel, 'ownWord' | 'level' | 'bar' | 'asOf' | 'evidence'> {
  volgspot: Link;
}

/** A theme through time: every assessment that stands, the newest Volgspot first. */
export function themeCourse(scope: PageScope, theme: string): ThemeMoment[] {
  return scope
    .getAll('volgspot', volgspotsOnTheme(scope.site.domain, theme))
    .sort(newestFirst<Volgspot>((volgspot) => volgspot.heldOn))
    .flatMap((volgspot) => {
      const link = scope.link('volgspot', volgspot.id);
      const rows = volgspot.assessments.filter((row) => row.theme === theme);
      return link ? assessmentModels(scope, volgspot, rows).map((model) => ({ ...model, volgspot: link })) : [];
    });
}
