import { textsOf } from '../say.ts';

/** What the export and import of texts to translate say. */
const dutch = {
  title: 'Vertalen in een ander programma',
  text: 'Exporteer de teksten als XLIFF 2, vertaal ze in een vertaalprogramma, en importeer het bestand. Alles komt in concepten: er wordt niets gepubliceerd.',
  export: 'Exporteer',
  exportHint: 'Kies eerst een taal. De andere filters gelden ook voor de export.',
  exported: '{count, plural, one {# item} other {# items}} geëxporteerd naar {file}.',
  notExported: 'Exporteren lukte niet. Probeer het opnieuw.',
  tooMany: 'Dit zijn meer dan {most} items. Kies filters, en exporteer in delen.',
  noDrafts: 'Begrippen, regio’s en reeksen gaan niet mee: die hebben geen concept.',
  import: 'Importeer',
  resultTitle: 'Import',
  done: '{count, plural, =0 {Er was niets om over te nemen.} one {# item heeft een bijgewerkt concept.} other {# items hebben een bijgewerkt concept.}} Kijk ze na en publiceer ze.',
  saved: '{count, plural, one {# veld} other {# velden}}',
  untouched:
    '{count, plural, one {# veld was} other {# velden waren}} in het bestand niet of niet helemaal vertaald, en bleef zoals het was.',
  refusedTitle: 'Er is niets geïmporteerd',
  refusedText: 'Herstel dit, en importeer het bestand opnieuw. Er is nergens iets veranderd.',
  more: 'En nog {count, plural, one {# probleem} other {# problemen}}.',
  whole: 'het hele item',
  close: 'Sluit',
  failed: 'Importeren lukte niet. Er is niets veranderd. Probeer het opnieuw.',
  'file.tooLarge': 'Het bestand is te groot: hoogstens 5 MB. Exporteer in delen.',
  'file.notXml': 'Dit bestand is geen goede XML. Vraag de vertaler om het opnieuw op te slaan als XLIFF 2.',
  'file.doctype': 'In dit bestand staat een DOCTYPE. Dat wordt om veiligheid niet gelezen. Sla het op zonder.',
  'file.notXliff': 'Dit bestand is geen XLIFF.',
  'file.version': 'Dit bestand is geen XLIFF 2. Sla het in het vertaalprogramma op als XLIFF 2.0 of 2.1.',
  'file.language':
    'De talen in dit bestand kloppen niet. Het gaat van Nederlands (nl) naar een andere taal van de sites.',
  'file.structure': 'In dit bestand ontbreekt iets wat Pactwerk erin schreef. Begin opnieuw met een export.',
  'problem.entryUnknown': 'Dit item bestaat niet, of u mag het in deze taal niet wijzigen.',
  'problem.noDrafts': 'Dit soort item heeft geen concept. Vertaal het in de redactieomgeving.',
  'problem.fieldUnknown': 'Deze tekst staat niet meer in het Nederlands. Exporteer opnieuw.',
  'problem.sourceChanged': 'Het Nederlands is na de export veranderd. Exporteer dit item opnieuw.',
  'problem.refused': 'Dit kan zo niet worden opgeslagen: {message}',
  'problem.codeUnknown':
    'In de vertaling staat een code die het Nederlands niet heeft. Laat de vertaler de codes nakijken.',
  'problem.codeNested': 'In de vertaling staat een link in een link. Laat de vertaler de codes nakijken.',
  'problem.markup': 'In de vertaling staat iets wat geen tekst of code is. Laat de vertaler het nakijken.',
};

const english: Record<keyof typeof dutch, string> = {
  title: 'Translating in another program',
  text: 'Export the texts as XLIFF 2, translate them in a program for translators, and import the file. Everything goes into drafts: nothing is published.',
  export: 'Export',
  exportHint: 'Choose a language first. The other filters hold for the export too.',
  exported: '{count, plural, one {# entry} other {# entries}} exported to {file}.',
  notExported: 'It could not be exported. Try again.',
  tooMany: 'These are more than {most} entries. Choose filters, and export in parts.',
  noDrafts: 'Concepts, regions and series do not come along: they have no drafts.',
  import: 'Import',
  resultTitle: 'Import',
  done: '{count, plural, =0 {There was nothing to take over.} one {# entry has a new draft.} other {# entries have a new draft.}} Look through them and publish them.',
  saved: '{count, plural, one {# field} other {# fields}}',
  untouched:
    '{count, plural, one {# field was} other {# fields were}} not or not wholly translated in the file, and stayed as it was.',
  refusedTitle: 'Nothing was imported',
  refusedText: 'Mend this, and import the file again. Nothing changed anywhere.',
  more: 'And {count, plural, one {# problem} other {# problems}} more.',
  whole: 'the whole entry',
  close: 'Close',
  failed: 'It could not be imported. Nothing changed. Try again.',
  'file.tooLarge': 'The file is too large: 5 MB at most. Export in parts.',
  'file.notXml': 'This file is no sound XML. Ask the translator to save it as XLIFF 2 again.',
  'file.doctype': 'This file has a DOCTYPE, which is not read for safety. Save it without.',
  'file.notXliff': 'This file is no XLIFF.',
  'file.version': 'This file is no XLIFF 2. Save it as XLIFF 2.0 or 2.1 in the program for translators.',
  'file.language':
    'The languages of this file are not right. It goes from Dutch (nl) to another language of the sites.',
  'file.structure': 'Something that Pactwerk wrote into this file is missing. Begin again with an export.',
  'problem.entryUnknown': 'This entry is not there, or you may not change it in this language.',
  'problem.noDrafts': 'This type has no drafts. Translate it at the desk.',
  'problem.fieldUnknown': 'The Dutch has no such text any more. Export again.',
  'problem.sourceChanged': 'The Dutch changed after the export. Export this entry again.',
  'problem.refused': 'This cannot be saved as it is: {message}',
  'problem.codeUnknown': 'The translation has a code that the Dutch has not. Let the translator look at the codes.',
  'problem.codeNested': 'The translation has a link in a link. Let the translator look at the codes.',
  'problem.markup': 'The translation has something that is no text or code. Let the translator look at it.',
};

export type XliffText = keyof typeof dutch;

export const xliffTexts = { nl: textsOf('xliff', dutch), en: textsOf('xliff', english) };
