import { textOf, type Text } from '#features/rich-text.ts';
import type { Link, PageScope } from '#features/site.ts';
import type { Obstacle } from './obstacle.ts';

export interface ObstacleModel {
  id: string;
  text: Text;
  theme: Link | null;
  concept: Link | null;
  /** Said of an obstacle that more regions meet. */
  supraregional: boolean;
  agendaStatus: string | null;
}

export function obstacleModel(scope: PageScope, obstacle: Obstacle, here?: string): ObstacleModel {
  return {
    id: obstacle.id,
    text: textOf(scope, obstacle, obstacle.text),
    theme: obstacle.theme === here ? null : scope.link('theme', obstacle.theme),
    concept: scope.link('concept', obstacle.concept),
    supraregional: obstacle.supraregional,
    agendaStatus: obstacle.agendaStatus && scope.site.labels.agendaStatuses[obstacle.agendaStatus],
  };
}
