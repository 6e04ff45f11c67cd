import { examplesOf } from '../../../renderer/component-page/examples.ts';
import type { FilmCardModel } from './film-card.ts';
import FilmCard from './FilmCard.astro';

const film: FilmCardModel = {
  title: 'Een dag op de afdeling',
  lang: null,
  duration: '2 min 5 s',
  description: { text: 'Een student laat zien hoe een dag in het ziekenhuis verloopt.', lang: null },
  poster: null,
  video: null,
  outside: { href: '#', host: 'films.example.nl' },
  missing: null,
  transcript: null,
};

const video = { href: '#', mime: 'video/mp4', captions: { href: '#', language: 'nl', label: 'Ondertiteling' } };

export default examplesOf<{ film: FilmCardModel; locale: 'nl' | 'de' }>(FilmCard, {
  'at-another-address': { props: { film, locale: 'nl' } },
  'with-captions-and-transcript': {
    props: {
      film: {
        ...film,
        outside: null,
        video,
        transcript: { html: '<p>“Goedemorgen, hier begint mijn dag.”</p>', lang: null },
      },
      locale: 'nl',
    },
  },
  lost: {
    props: {
      film: {
        ...film,
        duration: null,
        description: null,
        outside: null,
        missing: 'Deze film is er niet meer.',
      },
      locale: 'nl',
    },
  },
  'long-german-words': {
    props: { film: { ...film, title: 'Ausbildungsverantwortlichenzusammenkunft', lang: 'de' }, locale: 'de' },
    lang: 'de',
  },
});
