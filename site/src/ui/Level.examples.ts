import { examplesOf } from '../../renderer/component-page/examples.ts';
import Level from './Level.astro';

export default examplesOf<{ word: string; level: 0 | 1 | 2 | 3 | 4 | null }>(Level, {
  'not-begun': { props: { word: 'nog niet begonnen', level: 0 } },
  'half-way': { props: { word: 'loopt', level: 2 } },
  complete: { props: { word: 'volledig', level: 4 } },
  unknown: { props: { word: 'geen meting bekend', level: null } },
  'long-german-word': { props: { word: 'Arbeitsmarktqualifizierungsmaßnahmenabschlussphase', level: 3 }, lang: 'de' },
  'right-to-left': { props: { word: 'قيد التنفيذ', level: 3 }, lang: 'ar', dir: 'rtl' },
});
