import { textsOf } from '../say.ts';

/** What the panel "Checks" says, in the languages of the admin. */
const dutch = {
  title: 'Nakijken',
  checking: 'Bezig met nakijken…',
  failed: 'Nakijken lukt nu niet. U kunt gewoon verder schrijven en bewaren.',
  nothing: 'Niets te melden.',
  refused: '{count, plural, one {# punt houdt publiceren tegen} other {# punten houden publiceren tegen}}',
  warned: '{count, plural, one {# aandachtspunt} other {# aandachtspunten}}',
  warnedHint: 'U kunt zo publiceren, maar kijk er nog eens naar.',
  more: '{count, plural, one {En nog # punt.} other {En nog # punten.}}',
  goTo: 'Ga naar het veld',
  figures: 'Lezen',
  words: '{count, plural, one {# woord} other {# woorden}}',
  level: 'LIX {level}: {words}',
  levelHint: 'LIX telt hoe lang zinnen en woorden zijn. Lager leest makkelijker.',
  veryEasy: 'heel makkelijk',
  easy: 'makkelijk',
  medium: 'gemiddeld',
  hard: 'moeilijk',
  veryHard: 'heel moeilijk',
  blocks: 'Woorden per blok',
};

const english: Record<keyof typeof dutch, string> = {
  title: 'Checks',
  checking: 'Checking…',
  failed: 'This cannot be checked at this moment. You can go on writing and save.',
  nothing: 'Nothing to report.',
  refused: '{count, plural, one {# point prevents publishing} other {# points prevent publishing}}',
  warned: '{count, plural, one {# point of attention} other {# points of attention}}',
  warnedHint: 'You can publish this, but have another look.',
  more: '{count, plural, one {And # more point.} other {And # more points.}}',
  goTo: 'Go to the field',
  figures: 'Reading',
  words: '{count, plural, one {# word} other {# words}}',
  level: 'LIX {level}: {words}',
  levelHint: 'LIX counts how long sentences and words are. Lower is easier to read.',
  veryEasy: 'very easy',
  easy: 'easy',
  medium: 'medium',
  hard: 'hard',
  veryHard: 'very hard',
  blocks: 'Words per block',
};

export type CheckText = keyof typeof dutch;

export const checkTexts = { nl: textsOf('checks', dutch), en: textsOf('checks', english) };
