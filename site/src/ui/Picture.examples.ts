import { examplesOf } from '../../renderer/component-page/examples.ts';
import { plate } from '../../renderer/component-page/plate.ts';
import Picture from './Picture.astro';

export default examplesOf<{ picture: ReturnType<typeof plate> }>(Picture, {
  wide: { props: { picture: plate(1600, 600, 'Een breed vlak') } },
  high: { props: { picture: { ...plate(600, 1200, 'Een hoog vlak'), focus: { x: 2, y: 0 } } } },
  decorative: { props: { picture: plate(800, 500, '') } },
});
