import { actionCard, type ActionCardModel } from '#features/action/action-card.ts';
import { dateRangeText } from '#features/date-text.ts';
import { stepModel, type StepModel } from '#features/improvement-step/step-model.ts';
import { obstacleModel, type ObstacleModel } from '#features/obstacle/obstacle-model.ts';
import { excerpt } from '#features/metadata/excerpt.ts';
import { entryPage, type PageBase } from '#features/page.ts';
import { endedBanner, type EndedBanner } from '#features/pact/ended-banner.ts';
import {
  actionsOfTheme,
  obstaclesOfTheme,
  resultsOf,
  stepsOfTheme,
  targetsOf,
  themesOfPact,
} from '#features/relations.ts';
import { relatedTo, type RelatedModel } from '#features/related.ts';
import { resultModel, type ResultModel } from '#features/result/result-model.ts';
import { htmlOf, type Html } from '#features/rich-text.ts';
import { roleModels, type RoleModel } from '#features/role-model.ts';
import type { Link, PageScope } from '#features/site.ts';
import type { TargetModel } from '#features/target/target-model.ts';
import { targetModels } from '#features/target/targets.ts';
import type { Theme } from './theme.ts';
import { themeCourse, type ThemeMoment } from './theme-course.ts';

export interface ThemePage extends PageBase<'theme'> {
  banner: EndedBanner | null;
  textLang: string | null;
  pact: Link | null;
  /** “3 van 6”: its place in the order of the pact. */
  place: { n: number; of: number } | null;
  period: string | null;
  body: Html | null;
  roles: readonly RoleModel[];
  actions: readonly ActionCardModel[];
  results: readonly ResultModel[];
  targets: readonly TargetModel[];
  related: RelatedModel;
  /** What each Volgspot said of it, the newest first. */
  course: readonly ThemeMoment[];
  obstacles: readonly ObstacleModel[];
  steps: readonly StepModel[];
  /** All themes of the pact in their order, this one without an address. */
  siblings: readonly Link[];
}

export function themePage(scope: PageScope, theme: Theme): ThemePage {
  const { domain, locale } = scope.site;
  const pact = scope.get('pact', theme.pact);
  const siblings = pact ? themesOfPact(domain, pact.id) : [];
  const pactLink = scope.link('pact', theme.pact);
  const model = {
    banner: pact ? endedBanner(scope, pact, 'other') : null,
    textLang: scope.langOf(theme),
    pact: pactLink,
    place: siblings.length > 1 ? { n: siblings.indexOf(theme.id) + 1, of: siblings.length } : null,
    period: dateRangeText(theme.from, theme.until, locale),
    body: htmlOf(scope, theme, theme.body, 1),
    roles: roleModels(scope, theme.roles),
    actions: scope.getAll('action', actionsOfTheme(domain, theme.id)).map((action) => actionCard(scope, action)),
    results: scope.getAll('result', resultsOf(domain, theme.id)).map((result) => resultModel(scope, result, theme.id)),
    targets: targetModels(scope, targetsOf(domain, theme.id)),
    course: themeCourse(scope, theme.id),
    obstacles: scope
      .getAll('obstacle', obstaclesOfTheme(domain, theme.id))
      .map((obstacle) => obstacleModel(scope, obstacle, theme.id)),
    steps: scope
      .getAll('improvement-step', stepsOfTheme(domain, theme.id))
      .map((step) => stepModel(scope, step, theme.id)),
    related: relatedTo(scope, theme.id),
    siblings: siblings.flatMap((id) => {
      const link = scope.link('theme', id);
      return link ? [id === theme.id ? { ...link, href: null } : link] : [];
    }),
  };
  const trail = pactLink ? [pactLink] : [];
  return {
    ...entryPage(scope, theme, {
      kind: 'theme',
      title: theme.title,
      description: excerpt(theme.body),
      section: 'pacts',
      trail,
    }),
    ...model,
  };
}
