import { textsOf } from '../say.ts';

/** What is said when the next issue of a newsletter is begun. The ids follow `pactwerk.nextIssue.`. */
const dutch = {
  label: 'Nieuw nummer maken',
  explained:
    'Het volgende nummer van deze reeks komt als concept klaar te staan: met zijn nummer, de regio’s, het colofon en de koppen van het laatste nummer. De teksten zijn leeg. Er wordt niets gepubliceerd.',
  confirm: 'Maak het nummer',
  made: '{number, select, none {Het nieuwe nummer staat klaar.} other {Nummer {number} staat klaar.}} Geef het een titel.',
  isThere:
    '{number, select, none {Het volgende nummer stond al klaar.} other {Nummer {number} stond al klaar.}} Het is nog niet gepubliceerd.',
  failed: 'Het nieuwe nummer is niet gemaakt. Probeer het nog eens.',
};

const english: typeof dutch = {
  label: 'Make a new issue',
  explained:
    'The next issue of this series will be there as a draft: with its number, the regions, the colophon and the headings of the last issue. Its texts are empty. Nothing is published.',
  confirm: 'Make the issue',
  made: '{number, select, none {The new issue is ready.} other {Issue {number} is ready.}} Give it a title.',
  isThere:
    '{number, select, none {The next issue was there already.} other {Issue {number} was there already.}} It has not been published yet.',
  failed: 'The new issue was not made. Try again.',
};

export type NextIssueText = keyof typeof dutch;

export const nextIssueTexts = { nl: textsOf('nextIssue', dutch), en: textsOf('nextIssue', english) };
