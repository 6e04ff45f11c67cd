import type { PageModel } from '../../../src/features/page-model.ts';

/** What is heard in the content of a page of the demo, from its first landmark to its last heading of the second level. */
export interface HeardContent {
  region: string;
  url: string;
  /** Before the content: what a reader must know first. */
  before?: readonly string[];
  content: readonly string[];
}

/** Of each kind of page one: why something stands in this order is told by the page, from what matters most to what may be looked up. */
export const heardContents: { readonly [K in PageModel['kind']]?: HeardContent } = {
  home: {
    region: 'rotterdam-rijnmond',
    url: '/nl/',
    content: [
      '1 Wat zorg, onderwijs en overheid hier met elkaar afspraken. En wat ervan kwam.',
      '2 De draad van Rotterdam-Rijnmond',
      '2 Laatst verschenen',
      '2 Hoe staat het ervoor?',
      '2 Over deze regio',
    ],
  },
  index: {
    region: 'rotterdam-rijnmond',
    url: '/nl/organisaties/',
    content: ['1 Organisaties'],
  },
  'newsletter-index': {
    region: 'rotterdam-rijnmond',
    url: '/nl/nieuwsbrieven/',
    content: ['1 Nieuwsbrieven', '2 Nieuwsbrief Zorgpact Rotterdam Rijnmond', '2 Nieuwsbrieven van deRotterdamseZorg'],
  },
  'document-library': {
    region: 'kam',
    url: '/nl/documenten/',
    content: ['1 Documenten'],
  },
  'film-index': {
    region: 'kam',
    url: '/nl/films/',
    content: ['1 Films', '2 Film van de landelijke werkdag 2016', '2 Portretfilm Zorgpact KAM'],
  },
  concepts: {
    region: 'rotterdam-rijnmond',
    url: '/nl/begrippen/',
    content: ['1 Begrippen'],
  },
  search: {
    region: 'rotterdam-rijnmond',
    url: '/nl/zoeken/',
    content: ['1 Zoeken', 'search', '2 Alles op deze site'],
  },
  pact: {
    region: 'rotterdam-rijnmond',
    url: '/nl/pacten/leerwerkakkoord-zorg/',
    before: ['complementary Over dit pact'],
    content: [
      'navigation U bent hier',
      '1 Leerwerkakkoord Zorg',
      '2 Waar het vandaan kwam, waar het heen ging',
      '2 Waarom dit pact?',
      '2 Wat is er afgesproken?',
      '2 De thema’s door de tijd',
      '2 Acties',
      '2 Beloften',
      '2 Cijfers bij de situatie',
      '2 Volgspots',
      '2 Ondertekenaars',
      '2 Wie doet wat',
      '2 Agenda',
      '2 Nieuws',
      '2 Films',
      '2 Documenten',
      '2 Verloop',
      '2 Contact',
    ],
  },
  theme: {
    region: 'rotterdam-rijnmond',
    url: '/nl/pacten/zorgpact-rotterdam-rijnmond/themas/werkplekleren/',
    before: ['complementary Over dit pact'],
    content: [
      'navigation U bent hier',
      '1 Werkplekleren',
      '2 Wat kwam ervan?',
      '2 Wie doet wat',
      '2 De andere thema’s van dit pact',
    ],
  },
  volgspot: {
    region: 'rotterdam-rijnmond',
    url: '/nl/volgspots/uitgangspunt-leerwerkakkoord-zorg/',
    content: [
      'navigation U bent hier',
      '1 Uitgangspunt bij de ondertekening van het Leerwerkakkoord Zorg',
      '2 De vier vragen',
      '2 Zo staan de thema’s ervoor',
      '2 Wat zat in de weg',
      '2 Afgesproken verbeterstappen',
    ],
  },
  organisation: {
    region: 'rotterdam-rijnmond',
    url: '/nl/organisaties/derotterdamsezorg/',
    content: [
      'navigation U bent hier',
      '1 deRotterdamseZorg',
      '2 Waar het vandaan kwam, waar het heen ging',
      '2 Doet mee in',
      '2 Rollen',
      '2 Nieuws',
    ],
  },
  page: {
    region: 'nederland',
    url: '/nl/over-deze-site/',
    content: ['1 Over deze site', '2 Wat we niet weten'],
  },
  accessibility: {
    region: 'rotterdam-rijnmond',
    url: '/nl/toegankelijkheid/',
    content: [
      '1 Toegankelijkheid',
      '2 Status',
      '2 Wat is er onderzocht?',
      '2 Wat is nog niet toegankelijk?',
      '2 Wat doen wij ervoor?',
      '2 Loopt u ergens tegenaan?',
      '2 Niet tevreden met het antwoord?',
      '2 Over deze verklaring',
    ],
  },
  service: {
    region: 'rotterdam-rijnmond',
    url: '/nl/wat-is-een-volgspot/',
    content: ['1 Wat is een Volgspot?', '2 De vier vragen', '2 Wat u op deze site vindt'],
  },
  newsletter: {
    region: 'oost',
    url: '/nl/nieuwsbrieven/vier-regios-een-werkagenda/',
    content: [
      'navigation U bent hier',
      '1 Vier regio’s, één werkagenda',
      'navigation In dit nummer',
      '2 In dit nummer',
      '2 Terugkijken',
      '2 Nieuws',
      '2 Aan elkaar gekoppeld',
      '2 Wat er kwam',
      '2 Momenten om te onthouden',
      '2 Kijk mee',
      '2 Lezen en bewaren',
      '2 Deze organisaties werkten mee',
      '2 Meer lezen?',
      '2 Colofon',
    ],
  },
  news: {
    region: 'nederland',
    url: '/nl/nieuws/herijking-aanpak-commissie-werken-in-de-zorg/',
    content: [
      'navigation U bent hier',
      '1 Herijking aanpak Commissie Werken in de Zorg',
      '2 Wat verandert er?',
      '2 Wat blijft?',
      '2 Online gesprekken',
      '2 Gaat over',
    ],
  },
  event: {
    region: 'rotterdam-rijnmond',
    url: '/nl/agenda/ondertekening-leerwerkakkoord-zorg/',
    content: ['navigation U bent hier', '1 Ondertekening Leerwerkakkoord Zorg', '2 Nieuws', '2 Films'],
  },
  action: {
    region: 'twente',
    url: '/nl/acties/gezamenlijke-werkagenda/',
    content: [
      'navigation U bent hier',
      '1 Gezamenlijke werkagenda 2016-2020',
      '2 Wat kwam ervan?',
      '2 Wie doet wat',
      '2 Nieuws',
      '2 Documenten',
    ],
  },
};
