import { textsOf } from '../say.ts';

/** What is said when a Volgspot is begun, prepared and printed. The ids follow `pactwerk.volgspots.`. */
const dutch = {
  label: 'Nieuwe Volgspot maken',
  explained:
    'De volgende Volgspot van dit pact komt als concept klaar te staan: met zijn nummer, het pact, de regio’s, wie er de vorige keer bij was, en een regel voor elk thema dat loopt. De verbeterstappen van de vorige keer staan ernaast en op de hand-out. Standen en teksten zijn leeg. Er wordt niets gepubliceerd.',
  confirm: 'Maak de Volgspot',
  made: '{number, select, none {De nieuwe Volgspot staat klaar.} other {Volgspot {number} staat klaar.}} Geef hem een titel.',
  isThere:
    '{number, select, none {De volgende Volgspot stond al klaar.} other {Volgspot {number} stond al klaar.}} Hij is nog niet gepubliceerd.',
  notMade: 'De nieuwe Volgspot is niet gemaakt. {reason}',
  retry: 'Probeer het nog eens.',
  panel: 'De bijeenkomst',
  steps: 'Verbeterstappen van de vorige keer',
  noSteps: 'Er zijn geen verbeterstappen om op terug te kijken.',
  stepsHint: 'Kies na de bijeenkomst wat er van elke stap kwam. Op de sites staat het als u deze Volgspot publiceert.',
  verdictOf: 'Wat kwam er van: {step}',
  notSet: 'Dit is niet bewaard. {reason}',
  unknown: 'nog onbekend',
  done: 'gedaan',
  partly: 'deels gedaan',
  not_done: 'niet gedaan',
  lapsed: 'vervallen',
  themes: 'Thema’s, in de volgorde van de themastanden',
  openHandout: 'Bekijk de hand-out',
  savedOnly: 'De hand-out gaat over wat bewaard is.',
  loading: 'Bezig met laden…',
  failed: 'Dit is nu niet op te vragen.',
  handout: 'Hand-out van “{name}”',
  nameless: 'een Volgspot zonder titel',
  handoutText: 'Voor wie bij de Volgspot zitten, in de volgorde van de bijeenkomst. Zo komt hij op papier (A4).',
  print: 'Hand-out afdrukken',
  back: 'Naar de Volgspot',
  forbidden: 'U mag deze Volgspot niet bekijken.',
};

const english: typeof dutch = {
  label: 'Make a new Volgspot',
  explained:
    'The next Volgspot of this pact will be there as a draft: with its number, the pact, the regions, who took part the last time, and a row for each theme that is worked at. The improvement steps of the last time stand beside it and on the handout. Levels and texts are empty. Nothing is published.',
  confirm: 'Make the Volgspot',
  made: '{number, select, none {The new Volgspot is ready.} other {Volgspot {number} is ready.}} Give it a title.',
  isThere:
    '{number, select, none {The next Volgspot was there already.} other {Volgspot {number} was there already.}} It has not been published yet.',
  notMade: 'The new Volgspot was not made. {reason}',
  retry: 'Try again.',
  panel: 'The meeting',
  steps: 'Improvement steps of the last time',
  noSteps: 'There are no improvement steps to look back at.',
  stepsHint: 'After the meeting, choose what came of each step. It is on the sites once you publish this Volgspot.',
  verdictOf: 'What came of: {step}',
  notSet: 'This was not saved. {reason}',
  unknown: 'not yet known',
  done: 'done',
  partly: 'partly done',
  not_done: 'not done',
  lapsed: 'lapsed',
  themes: 'Themes, in the order of their states',
  openHandout: 'See the handout',
  savedOnly: 'The handout is about what is saved.',
  loading: 'Loading…',
  failed: 'This cannot be asked for now.',
  handout: 'Handout of “{name}”',
  nameless: 'a Volgspot without a title',
  handoutText: 'For those at the Volgspot, in the order of the meeting. This is how it comes on paper (A4).',
  print: 'Print the handout',
  back: 'To the Volgspot',
  forbidden: 'You may not see this Volgspot.',
};

export type VolgspotText = keyof typeof dutch;

export const volgspotTexts = { nl: textsOf('volgspots', dutch), en: textsOf('volgspots', english) };
