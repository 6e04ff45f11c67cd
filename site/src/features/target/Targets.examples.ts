import { examplesOf } from '../../../renderer/component-page/examples.ts';
import Targets from './Targets.astro';
import type { TargetModel } from './target-model.ts';

const target: TargetModel = {
  id: 'students',
  label: 'Zorgstudenten in het oriëntatietraject',
  lang: null,
  figure: '150',
  afterFigure: null,
  words: 'minstens 150 studenten per jaar',
  period: null,
  group: 'studenten zorg',
  definition: 'Wie ten minste een dag meeloopt, telt mee.',
  baseline: null,
  replacedBy: null,
  periods: [
    {
      when: null,
      state: 'no_measurement_known',
      stated: 'geen meting bekend',
      measured: [],
      schedule: null,
      evidence: null,
    },
  ],
};

export default examplesOf<{ targets: readonly TargetModel[]; locale: 'nl' }>(Targets, {
  'no-measurement': { props: { targets: [target], locale: 'nl' } },
  'figure-in-its-label': {
    props: {
      targets: [{ ...target, label: '150 zorgstudenten per jaar', afterFigure: 'zorgstudenten per jaar', words: null }],
      locale: 'nl',
    },
  },
  measured: {
    props: {
      targets: [
        {
          ...target,
          figure: '1.250,5',
          periods: [
            {
              when: { text: '2020', machine: '2020', note: null },
              state: 'met',
              stated: 'gehaald',
              measured: [{ text: '163 studenten', notes: ['voorlopig'] }],
              schedule: null,
              evidence: 'Geteld door de drie scholen.',
            },
          ],
        },
      ],
      locale: 'nl',
    },
  },
});
