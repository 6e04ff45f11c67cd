import { examplesOf } from '../../../renderer/component-page/examples.ts';
import EventRows from './EventRows.astro';
import type { EventCardModel } from './event-card.ts';

type Locale = 'nl' | 'de';

const event: EventCardModel = {
  title: 'Werkdag Zorgpact KAM',
  href: '#',
  lang: null,
  eventKind: 'werkdag',
  when: { text: '6 december 2017', machine: '2017-12-06', note: null },
  course: null,
  replacedBy: null,
};

export default examplesOf<{ events: readonly EventCardModel[]; locale: Locale }>(EventRows, {
  planned: { props: { events: [event], locale: 'nl' } },
  cancelled: { props: { events: [{ ...event, course: 'afgelast' }], locale: 'nl' } },
  replaced: {
    props: {
      events: [
        {
          ...event,
          course: 'vervangen',
          replacedBy: { text: 'Online gesprek in kleine groep', href: '#', lang: null },
        },
      ],
      locale: 'nl',
    },
  },
  'long-german-words': {
    props: { events: [{ ...event, title: 'Ausbildungsverantwortlichenzusammenkunft', lang: 'de' }], locale: 'de' },
    lang: 'de',
  },
});
