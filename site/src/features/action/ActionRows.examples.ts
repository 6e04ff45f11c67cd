import { examplesOf } from '../../../renderer/component-page/examples.ts';
import ActionRows from './ActionRows.astro';
import type { ActionCardModel } from './action-card.ts';

const action: ActionCardModel = {
  title: 'Regionaal sectorplan',
  href: '#',
  lang: null,
  actionKind: 'subsidieaanvraag',
  state: { word: 'in afronding', level: 3, asOf: { text: 'mei 2017', machine: '2017-05', note: null } },
  summary: { text: 'Scholing en begeleiding voor wie in de zorg begint.', lang: null },
};

export default examplesOf<{ actions: readonly ActionCardModel[]; brief?: boolean }>(ActionRows, {
  one: { props: { actions: [action] } },
  brief: { props: { actions: [action, action], brief: true } },
  'nothing-known': {
    props: {
      actions: [
        { ...action, href: null, summary: null, state: { word: 'geen stand bekend', level: null, asOf: null } },
      ],
    },
  },
  'overfull-german': {
    props: {
      actions: Array.from({ length: 12 }, () => ({
        ...action,
        title: 'Grenzüberschreitende Fachkräftequalifizierungsmaßnahmenkoordinierungsstelle',
        actionKind: 'Qualifizierungsmaßnahme',
        lang: 'de',
      })),
    },
    lang: 'de',
  },
});
