/** What previews say to editors around the pages, in the languages of the admin. */
export interface PreviewWords {
  /** The ribbon over every page. */
  ribbon: string;
  ribbonPublic: string;
  until: (time: string) => string;
  drafts: (count: number) => string;
  toDraft: string;
  notShown: string;
  problems: string;
  noPage: { title: string; text: string };
  missing: { title: string; text: string };
  withdrawn: { title: string; text: string };
  noLanguage: { title: string; text: (region: string, locale: string, locales: string) => string };
  noSite: { title: string; text: string };
  forged: { title: string; text: string };
  expired: { title: string; text: string };
  revoked: { title: string; text: string };
  away: { title: string; text: string };
  failed: { title: string; text: string };
  home: string;
}

const nl: PreviewWords = {
  ribbon: 'Voorbeeld - nog niet openbaar',
  ribbonPublic: 'Voorbeeld - zoals het nu openbaar is',
  until: (time) => `geldig tot ${time}`,
  drafts: (count) => (count === 1 ? '1 concept' : `${count} concepten`),
  toDraft: 'naar het concept',
  notShown: 'geen pagina van deze site toont dit',
  problems: 'Dit kan zo nog niet worden gepubliceerd:',
  noPage: {
    title: 'Dit concept heeft hier geen pagina',
    text: 'Geen enkele pagina van deze site toont dit concept in deze taal. Kijk of de regio’s en de verwijzingen zijn ingevuld. Staat hieronder wat er niet klopt, verbeter dat dan en bewaar het concept.',
  },
  missing: {
    title: 'Deze pagina bestaat niet',
    text: 'Op dit adres staat geen pagina, ook niet met uw concepten erbij.',
  },
  withdrawn: {
    title: 'Deze pagina is van de site gehaald',
    text: 'Bezoekers die dit adres openen, lezen dat de pagina er niet meer is.',
  },
  noLanguage: {
    title: 'Deze site heeft die taal niet',
    text: (region, locale, locales) =>
      `De site van ${region} kent geen ${locale}. De talen van deze site zijn: ${locales}. Alleen de beheerder van de regio kan er een taal bij kiezen.`,
  },
  noSite: { title: 'Deze regio heeft geen site', text: 'Er is daarom niets om te laten zien.' },
  forged: {
    title: 'Dit adres klopt niet',
    text: 'Het is niet, of niet in zijn geheel, door de redactieomgeving gemaakt. Open het voorbeeld daar opnieuw.',
  },
  expired: {
    title: 'Dit adres is verlopen',
    text: 'Een adres van een voorbeeld werkt hooguit 24 uur. Vraag de redactie om een nieuw adres.',
  },
  revoked: {
    title: 'Dit adres is ingetrokken',
    text: 'De redactie heeft het ingetrokken, of wie het maakte mag dit niet meer zien. Vraag de redactie om een nieuw adres.',
  },
  away: {
    title: 'De redactieomgeving antwoordt niet',
    text: 'Zonder haar kan dit voorbeeld niet worden getoond. Probeer het zo weer.',
  },
  failed: {
    title: 'Deze pagina kan niet worden gemaakt',
    text: 'De beheerder vindt de oorzaak in var/logs/preview.log. De openbare site blijft zoals hij is.',
  },
  home: 'Naar de startpagina van dit voorbeeld',
};

const en: PreviewWords = {
  ribbon: 'Preview - not public yet',
  ribbonPublic: 'Preview - as it is public now',
  until: (time) => `holds until ${time}`,
  drafts: (count) => (count === 1 ? '1 draft' : `${count} drafts`),
  toDraft: 'to the draft',
  notShown: 'no page of this site shows this',
  problems: 'This cannot be published as it is:',
  noPage: {
    title: 'This draft has no page here',
    text: 'No page of this site shows this draft in this language. Look whether its regions and references are filled in. If something wrong is named below, mend that and save the draft.',
  },
  missing: {
    title: 'There is no such page',
    text: 'No page stands at this address, with your drafts neither.',
  },
  withdrawn: {
    title: 'This page was taken off the site',
    text: 'Readers who open this address are told that the page is gone.',
  },
  noLanguage: {
    title: 'This site lacks that language',
    text: (region, locale, locales) =>
      `The site of ${region} has no ${locale}. The languages of this site are: ${locales}. Only the editor of the region can add one.`,
  },
  noSite: { title: 'This region has no site', text: 'So there is nothing to show.' },
  forged: {
    title: 'This address is not right',
    text: 'The desk did not make it, or not the whole of it. Open the preview there again.',
  },
  expired: {
    title: 'This address has expired',
    text: 'An address of a preview works for 24 hours at most. Ask the editors for a new one.',
  },
  revoked: {
    title: 'This address was revoked',
    text: 'The editors revoked it, or whoever made it may not see this any more. Ask the editors for a new one.',
  },
  away: {
    title: 'The desk does not answer',
    text: 'Without it this preview cannot be shown. Try again in a moment.',
  },
  failed: {
    title: 'This page cannot be made',
    text: 'The operator finds the cause in var/logs/preview.log. The public site stays as it is.',
  },
  home: 'To the front page of this preview',
};

export const previewWords = { nl, en };
export type PreviewLanguage = keyof typeof previewWords;
