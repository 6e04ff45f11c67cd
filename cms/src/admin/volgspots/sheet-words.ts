import type { Question } from '../../volgspots/handout.ts';

/** The words of a handout, which is in the language of the Volgspot, whatever that of the admin. */
export interface SheetWords {
  volgspot: string;
  lookingBack: string;
  date: string;
  regions: string;
  pact: string;
  focus: string;
  present: string;
  steps: string;
  step: string;
  who: string;
  due: string;
  whatCame: string;
  noSteps: string;
  verdicts: Readonly<Record<string, string>>;
  questions: Readonly<Record<Question, string>>;
  questionsIn: Readonly<Record<'stillHolds' | 'differs' | 'ownWord' | 'evidence' | 'helped' | 'hindered', string>>;
  elsewhere: string;
  targets: string;
  actions: string;
  results: string;
  nothingAgreed: string;
  others: string;
  levels: Readonly<Record<string, string>>;
  states: Readonly<Record<string, string>>;
  theme: string;
  remarks: string;
}

const dutch: SheetWords = {
  volgspot: 'Volgspot',
  lookingBack: 'Samen terugkijken om te leren. Er is geen goed of fout.',
  date: 'Datum',
  regions: 'Regio’s',
  pact: 'Het pact in twee zinnen',
  focus: 'Waar deze Volgspot over gaat',
  present: 'Aanwezig',
  steps: 'Verbeterstappen van de vorige keer',
  step: 'Verbeterstap',
  who: 'Wie',
  due: 'Klaar op',
  whatCame: 'Wat kwam ervan?',
  noSteps: 'Er zijn geen verbeterstappen om op terug te kijken.',
  verdicts: { done: 'gedaan', partly: 'deels', not_done: 'niet', lapsed: 'vervallen' },
  questions: {
    ambitionsHold: 'Kloppen de ambities, activiteiten en resultaten nog?',
    progress: 'Welke voortgang is er?',
    factors: 'Wat hielp en wat zat tegen?',
    improvements: 'Welke verbeterstappen volgen?',
  },
  questionsIn: {
    stillHolds: 'klopt nog',
    differs: 'moet anders:',
    ownWord: 'In eigen woorden',
    evidence: 'Waaraan zien we dat?',
    helped: 'Wat hielp?',
    hindered: 'Wat zat tegen?',
  },
  elsewhere: 'Zet een kruis bij wat ook in andere regio’s speelt.',
  targets: 'Beloofd',
  actions: 'Acties',
  results: 'Resultaten',
  nothingAgreed: 'Hier staan nog geen doelen, acties of resultaten bij.',
  others: 'Verder in dit pact',
  levels: {
    not_started: 'niet begonnen',
    limited: 'beperkt',
    substantial: 'flink',
    complete: 'volledig',
    no_evidence: 'geen gegevens',
  },
  states: {
    idea: 'idee',
    applied: 'aangevraagd',
    granted: 'toegekend',
    refused: 'afgewezen',
    running: 'loopt',
    closing: 'in afronding',
    completed: 'afgerond',
    stopped: 'gestopt',
    continued_elsewhere: 'elders voortgezet',
  },
  theme: 'Thema',
  remarks: 'Opmerkingen',
};

const english: SheetWords = {
  volgspot: 'Volgspot',
  lookingBack: 'Looking back together to learn. Nothing is right or wrong.',
  date: 'Date',
  regions: 'Regions',
  pact: 'The pact in two sentences',
  focus: 'What this Volgspot is about',
  present: 'Present',
  steps: 'Improvement steps of the last time',
  step: 'Improvement step',
  who: 'Who',
  due: 'Done by',
  whatCame: 'What came of it?',
  noSteps: 'There are no improvement steps to look back at.',
  verdicts: { done: 'done', partly: 'partly', not_done: 'not done', lapsed: 'lapsed' },
  questions: {
    ambitionsHold: 'Do the ambitions, activities and results still hold?',
    progress: 'What progress is there?',
    factors: 'What helped, and what stood in the way?',
    improvements: 'Which improvement steps follow?',
  },
  questionsIn: {
    stillHolds: 'still holds',
    differs: 'must change:',
    ownWord: 'In our own words',
    evidence: 'What shows that?',
    helped: 'What helped?',
    hindered: 'What stood in the way?',
  },
  elsewhere: 'Put a cross beside what holds for other regions too.',
  targets: 'Promised',
  actions: 'Actions',
  results: 'Results',
  nothingAgreed: 'No targets, actions or results are recorded here yet.',
  others: 'Also of this pact',
  levels: {
    not_started: 'not started',
    limited: 'limited',
    substantial: 'substantial',
    complete: 'complete',
    no_evidence: 'no evidence',
  },
  states: {
    idea: 'idea',
    applied: 'applied for',
    granted: 'granted',
    refused: 'refused',
    running: 'running',
    closing: 'closing',
    completed: 'completed',
    stopped: 'stopped',
    continued_elsewhere: 'continued elsewhere',
  },
  theme: 'Theme',
  remarks: 'Remarks',
};

/** The words for a Volgspot in a language, and the language that they are in: English, or else Dutch. */
export function sheetWords(locale: string): { words: SheetWords; lang: 'nl' | 'en' } {
  return locale === 'en' ? { words: english, lang: 'en' } : { words: dutch, lang: 'nl' };
}
