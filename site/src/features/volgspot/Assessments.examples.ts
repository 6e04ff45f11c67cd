import { examplesOf } from '../../../renderer/component-page/examples.ts';
import Assessments from './Assessments.astro';
import type { AssessmentModel } from './assessment-model.ts';

const row: AssessmentModel = {
  theme: { text: 'De medewerker van de toekomst: flexibel en mobiel', href: '#', lang: null },
  ownWord: { text: 'loopt breed', lang: null },
  level: 'grotendeels',
  bar: 3,
  asOf: { text: 'mei 2017', machine: '2017-05', note: null },
  evidence: { text: 'Drie scholen en elf werkgevers doen mee.', lang: null },
};

export default examplesOf<{ assessments: readonly AssessmentModel[]; locale: 'nl' | 'de' }>(Assessments, {
  some: {
    props: {
      assessments: [row, { ...row, ownWord: null, evidence: null, level: 'geen gegevens', bar: null, asOf: null }],
      locale: 'nl',
    },
  },
  'overfull-german': {
    props: {
      assessments: Array.from({ length: 12 }, () => ({
        ...row,
        theme: { text: 'Fachkräftequalifizierungsmaßnahmenkoordinierung', href: '#', lang: 'de' as const },
        ownWord: { text: 'Umsetzungsverantwortlichkeitsklärung begonnen', lang: 'de' as const },
      })),
      locale: 'de',
    },
    lang: 'de',
  },
});
