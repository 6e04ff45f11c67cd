import { textsOf } from '../say.ts';

/** What the page "Dead links" says, in the languages of the admin. */
const dutch = {
  title: 'Dode links',
  subtitle: 'Links naar andere sites die niet meer werken, in wat gepubliceerd is',
  failed: 'De dode links zijn nu niet op te vragen.',
  off: 'De redactie kijkt niet of links nog werken. Een beheerder zet dat aan met LINK_CHECKS=yes in .env.',
  none: 'Er zijn geen dode links.',
  counted:
    '{links, plural, =0 {Er is nog niet gekeken, of er zijn geen links naar andere sites.} one {Elke week wordt # adres van een andere site nagekeken.} other {Elke week worden # adressen van andere sites nagekeken.}}',
  waiting: '{count, plural, one {# adres is} other {# adressen zijn}} nog niet nagekeken.',
  noRegion: 'Zonder regio',
  address: 'Adres',
  since: 'Sinds',
  why: 'Waarom',
  where: 'Waar',
  field: 'Veld',
  gone: 'De pagina bestaat niet meer ({status}).',
  status: 'De site geeft een fout ({status}).',
  timeout: 'De site antwoordt niet.',
  unreachable: 'De site is niet te bereiken, of bestaat niet meer.',
  redirects: 'De link verwijst steeds door.',
  howTo:
    'Zoek het nieuwe adres, vul een gearchiveerd adres in, of haal de link weg. Werkt de link toch? Vul dan bij die link in wanneer u keek.',
};

const english: Record<keyof typeof dutch, string> = {
  title: 'Dead links',
  subtitle: 'Links to other sites that work no more, in what is published',
  failed: 'The dead links cannot be read at this moment.',
  off: 'The desk does not look whether links still work. An operator turns it on with LINK_CHECKS=yes in .env.',
  none: 'There are no dead links.',
  counted:
    '{links, plural, =0 {Nobody looked yet, or there are no links to other sites.} one {# address of another site is looked at every week.} other {# addresses of other sites are looked at every week.}}',
  waiting: '{count, plural, one {# address was} other {# addresses were}} not looked at yet.',
  noRegion: 'Of no region',
  address: 'Address',
  since: 'Since',
  why: 'Why',
  where: 'Where',
  field: 'Field',
  gone: 'The page is no longer there ({status}).',
  status: 'The site answers with an error ({status}).',
  timeout: 'The site does not answer.',
  unreachable: 'The site cannot be reached, or is no longer there.',
  redirects: 'The link leads on and on.',
  howTo:
    'Find the new address, fill in an archived one, or take the link away. Does the link work after all? Then fill in at that link when you looked.',
};

export type DeadLinkText = keyof typeof dutch;

export const deadLinkTexts = { nl: textsOf('deadLinks', dutch), en: textsOf('deadLinks', english) };
