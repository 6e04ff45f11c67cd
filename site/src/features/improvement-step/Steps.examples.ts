import { examplesOf } from '../../../renderer/component-page/examples.ts';
import type { StepModel } from './step-model.ts';
import Steps from './Steps.astro';

const step: StepModel = {
  id: 's1',
  text: { text: 'Bespreek ieder kwartaal hoeveel stageplaatsen er vrij zijn.', lang: null },
  kind: 'verbeterstap',
  theme: { text: 'Opleiden', href: '#', lang: null },
  owner: { text: 'Een organisatie', href: null, lang: null },
  due: { text: 'mei 2017', machine: '2017-05', note: 'afgeleid, staat niet zo in de bron' },
  unanswered: false,
  followUps: [],
};

export default examplesOf<{ steps: readonly StepModel[]; locale: 'nl' }>(Steps, {
  'with-owner-and-term': { props: { steps: [step], locale: 'nl' } },
  unanswered: { props: { steps: [{ ...step, unanswered: true }], locale: 'nl' } },
  'followed-up': {
    props: {
      steps: [
        {
          ...step,
          due: null,
          followUps: [{ verdict: 'deels gedaan', volgspot: { text: 'Volgspot van mei 2017', href: '#', lang: null } }],
        },
      ],
      locale: 'nl',
    },
  },
});
