import type { PressProblemCode } from '@pactwerk/shared-types';
import { textsOf } from '../say.ts';

const dutch = {
  onPage: '{url} {problem}',
  mend: 'Ga naar het item',
  forOperator: 'heeft een fout die de beheerder moet herstellen: {message}',
};

/** In Dutch what the press says in English, by its code. */
const dutchProblems: Record<PressProblemCode, string> = {
  deadLink: 'verwijst naar {address}, en dat staat niet op de site. Verbeter of verwijder de verwijzing.',
  deadAnchor: 'verwijst naar {address}, en die plaats is er niet op die pagina. Verbeter de verwijzing.',
  headingCount: 'heeft {count, plural, =0 {geen hoofdkop} other {# hoofdkoppen in plaats van één}}.',
  headingLevel: 'slaat een kopniveau over: van {above} naar {level}. Kies in de tekst een hogere kop.',
  unmarkedLanguage: 'heeft tekst in een andere taal ({lang}) zonder dat erbij te zeggen. Meld dit de beheerder.',
  draft: 'toont tekst van een concept. Meld dit de beheerder.',
  smaller:
    'verliest {lost} van de {total} pagina’s, terwijl niemand ze introk of verplaatste. Bijvoorbeeld {examples}. Klopt dat, dan kan de beheerder het toestaan.',
  releaseGone: 'Uitgave {release} is er niet meer. Bewaard zijn: {kept}.',
  otherLedger: 'De inhoud is sindsdien teruggezet of geschoond. Naar een uitgave van ervoor kan de site niet terug.',
  failed: 'Het lukte de pers niet. Melding voor de beheerder: {message}',
};

const english: Record<keyof typeof dutch, string> = {
  onPage: '{url} {problem}',
  mend: 'Go to the entry',
  forOperator: '{message}',
};

export type PressText = keyof typeof dutch;

export const pressTexts = { nl: textsOf('press', { ...dutch, ...dutchProblems }), en: textsOf('press', english) };
