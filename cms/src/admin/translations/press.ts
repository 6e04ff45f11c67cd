import { textsOf } from '../say.ts';

/** Why the press did not do something, in the languages of the admin, by the code that the press tells. */
const dutch = {
  onPage: '{url} {problem}',
  mend: 'Ga naar het item',
  releaseGone: 'Uitgave {release} is er niet meer. Bewaard zijn: {kept}.',
  otherLedger: 'De inhoud is sindsdien teruggezet of geschoond. Naar een uitgave van ervoor kan de site niet terug.',
  failed: 'Het lukte de pers niet. Melding voor de beheerder: {message}',
};

const english: Record<keyof typeof dutch, string> = {
  onPage: '{url} {problem}',
  mend: 'Go to the entry',
  releaseGone: 'Release {release} is gone. Kept are: {kept}.',
  otherLedger: 'The content was restored or redacted since. The site cannot go back to a release of before.',
  failed: 'The press could not do it. Message for the operator: {message}',
};

export type PressText = keyof typeof dutch;

export const pressTexts = { nl: textsOf('press', dutch), en: textsOf('press', english) };
