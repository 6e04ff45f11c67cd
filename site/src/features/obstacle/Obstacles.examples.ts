import { examplesOf } from '../../../renderer/component-page/examples.ts';
import type { ObstacleModel } from './obstacle-model.ts';
import Obstacles from './Obstacles.astro';

const obstacle: ObstacleModel = {
  id: 'o1',
  text: { text: 'Er zijn te weinig begeleiders voor het aantal studenten.', lang: null },
  theme: { text: 'Opleiden', href: '#', lang: null },
  concept: null,
  supraregional: false,
  agendaStatus: null,
};

export default examplesOf<{ obstacles: readonly ObstacleModel[]; locale: 'nl' }>(Obstacles, {
  'of-one-theme': { props: { obstacles: [obstacle], locale: 'nl' } },
  'of-many-regions': {
    props: { obstacles: [{ ...obstacle, supraregional: true, agendaStatus: 'aangekaart' }], locale: 'nl' },
  },
});
