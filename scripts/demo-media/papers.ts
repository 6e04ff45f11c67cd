import type { Ink } from './drawing.ts';
import { inks } from './drawing.ts';

/** One sheet of paper: what a document of the demo content says. `lines` become a numbered or plain list. */
export interface Paper {
  language: 'nl' | 'de';
  ink: Ink;
  region: string;
  title: string;
  lead: string;
  sections: { heading: string; text?: string; numbered?: boolean; lines?: string[] }[];
  note: string;
  /** A poster has large type and lies on its side. */
  poster?: boolean;
}

const ownNote =
  'Dit document is gemaakt voor de voorbeeldsite. De feiten komen uit openbare bronnen. De tekst van het oorspronkelijke document is niet overgenomen.';

const kamThemes = [
  'Vernieuwing',
  'De medewerker van de toekomst: flexibel en mobiel',
  'De werkgever van de toekomst: flexibel en pro actief',
  'Maatschappelijke opdracht: SROI en garantiebanen',
  'Zorgprofessional en opleiden',
  'De aantrekkingskracht van de sector',
];

/** Each document of the demo content by the name of its file, without extension. */
export const papers: Record<string, Paper> = {
  'zorgpact-kam': {
    language: 'nl',
    ink: inks.duin,
    region: 'Kennemerland, Amstelland en Meerlanden',
    title: 'Zorgpact KAM',
    lead: 'De agenda van het Bestuurlijk Overleg Arbeidsmarkt, in zes thema’s.',
    sections: [
      {
        heading: 'Waar het vandaan komt',
        text: 'Bestuurders praten hier al jaren samen over de arbeidsmarkt. Eerst in de Stuurgroep Leren en Werken, later in het Bestuurlijk Overleg Arbeidsmarkt. In 2015 sloot KAM zich aan bij het landelijke Zorgpact, als een van de eerste regio’s.',
      },
      { heading: 'De zes thema’s', numbered: true, lines: kamThemes },
      {
        heading: 'Terugkijken',
        lines: ['September 2016: stand van zaken in een speciale nieuwsbrief', 'Mei 2017: Volgspot'],
      },
    ],
    note: ownNote,
  },
  'volgspot-kam-mei-2017': {
    language: 'nl',
    ink: inks.duin,
    region: 'Kennemerland, Amstelland en Meerlanden',
    title: 'Volgspot Zorgpact KAM, mei 2017',
    lead: 'De partijen keken samen terug. Een Volgspot gaat niet om goed of fout, maar om leren.',
    sections: [
      {
        heading: 'De vier vragen',
        numbered: true,
        lines: [
          'Kloppen de ambities, activiteiten en resultaten nog?',
          'Welke voortgang is er?',
          'Wat hielp en wat zat tegen?',
          'Welke verbeterstappen volgen?',
        ],
      },
      { heading: 'De zes thema’s die aan bod kwamen', numbered: true, lines: kamThemes },
      {
        heading: 'De uitkomst',
        text: 'In mei 2017 zijn de resultaten en de voortgang besproken. De bron vertelt niet hoe elk thema ervoor stond.',
      },
    ],
    note: ownNote,
  },
  'poster-zorgpact-kam': {
    language: 'nl',
    ink: inks.duin,
    region: 'Landelijke werkdag Zorgpact, 2 december 2015',
    title: 'Zorgpact KAM',
    lead: 'Zes thema’s. Eén agenda.',
    sections: [{ heading: 'Hier werken wij aan', numbered: true, lines: kamThemes }],
    note: 'Deze poster is nieuw getekend voor de voorbeeldsite.',
    poster: true,
  },
  'leerwerkakkoord-zorg': {
    language: 'nl',
    ink: inks.maas,
    region: 'Rotterdam-Rijnmond',
    title: 'Leerwerkakkoord Zorg',
    lead: 'Getekend op 9 december 2019: 35 handtekeningen, van 34 organisaties.',
    sections: [
      {
        heading: 'Bewuste keuze',
        text: 'Elk jaar kunnen 150 zorgstudenten een oriëntatietraject volgen. Zij maken kennis met verschillende sectoren en functies en krijgen begeleiding.',
      },
      {
        heading: 'Betere begeleiding',
        text: 'In 2020 krijgen 125 mensen begeleiding bij hun start in de zorg. Als het nodig is, ook bij schulden, kinderopvang of vervoer.',
      },
      {
        heading: 'Digitaal vaardig',
        text: 'Digi-coaches helpen hun collega’s met digitale en vernieuwende hulpmiddelen. De campagne “Word verN!EUWert” vraagt om ideeën.',
      },
      {
        heading: 'Wie tekenden',
        lines: [
          'Gemeente Rotterdam: de wethouders Richard Moti en Sven de Langen',
          '32 zorg- en onderwijsinstellingen, verenigd in deRotterdamseZorg',
          'UWV',
        ],
      },
    ],
    note: ownNote,
  },
  'leerwerkakkoord-zorg-makkelijk': {
    language: 'nl',
    ink: inks.maas,
    region: 'Rotterdam en omgeving',
    title: 'Leerwerkakkoord Zorg in makkelijke taal',
    lead: 'Een afspraak over leren en werken in de zorg.',
    sections: [
      {
        heading: 'Wat is de afspraak?',
        lines: [
          'Elk jaar kijken 150 studenten rond in de zorg. Daarna kiezen zij een opleiding.',
          'In 2020 krijgen 125 mensen hulp. Zij beginnen met werken in de zorg.',
          'Mensen in de zorg leren werken met techniek.',
        ],
      },
      {
        heading: 'Wie doen mee?',
        text: 'De gemeente Rotterdam, UWV, scholen en organisaties in de zorg. Samen zijn dat 34 organisaties.',
      },
      { heading: 'En nu?', text: 'Deze afspraak is gestopt. Het werk gaat verder bij andere organisaties.' },
    ],
    note: 'Wij hebben dit gemaakt als voorbeeld.',
  },
  'werkagenda-oost-in-het-kort': {
    language: 'nl',
    ink: inks.heide,
    region: 'Oost-Nederland',
    title: 'Werkagenda Oost in het kort',
    lead: 'Eén werkagenda voor 2016-2020, gekoppeld aan vier regionale pacten.',
    sections: [
      {
        heading: 'De vier regio’s',
        lines: ['Twente', 'Achterhoek', 'IJssel-Vecht', 'Stedendriehoek/Noord-Veluwe'],
      },
      {
        heading: 'Wie doen mee',
        text: 'WGV Zorg en Welzijn en de onderwijsinstellingen maakten de agenda samen. 8 ROC’s en 4 hogescholen hebben zich eraan verbonden.',
      },
      {
        heading: 'Wat zij samen doen',
        lines: ['van elkaar leren', 'samen een koers bepalen', 'samen ontwikkelen', 'plannen op elkaar afstemmen'],
      },
      {
        heading: 'Vastgesteld',
        text: 'In januari 2016, in het strategisch overleg onderwijs – werkveld Oost-Nederland. De resultaten zijn te zien in elke regio zelf.',
      },
    ],
    note: ownNote,
  },
  'arbeitsagenda-ost-kurz': {
    language: 'de',
    ink: inks.heide,
    region: 'Ostniederlande',
    title: 'Arbeitsagenda Ost in Kürze',
    lead: 'Eine gemeinsame Arbeitsagenda für 2016-2020, verknüpft mit vier regionalen Pakten.',
    sections: [
      {
        heading: 'Die vier Regionen',
        lines: ['Twente', 'Achterhoek', 'IJssel-Vecht', 'Stedendriehoek/Noord-Veluwe'],
      },
      {
        heading: 'Wer macht mit',
        text: 'WGV Zorg en Welzijn und die Bildungseinrichtungen haben die Agenda gemeinsam erstellt. 8 Berufsschulzentren (ROC) und 4 Fachhochschulen haben sich zu ihr bekannt.',
      },
      {
        heading: 'Was sie gemeinsam tun',
        lines: [
          'voneinander lernen',
          'gemeinsam den Kurs bestimmen',
          'gemeinsam entwickeln',
          'Pläne aufeinander abstimmen',
        ],
      },
      {
        heading: 'Beschlossen',
        text: 'Im Januar 2016, im strategischen Forum von Bildung und Praxis in den Ostniederlanden. Die Ergebnisse werden in jeder Region selbst sichtbar.',
      },
    ],
    note: 'Dieses Dokument wurde für die Beispielwebsite erstellt. Die Fakten stammen aus öffentlichen Quellen.',
  },
};

/** Organisations whose name stands on a plate of type: logos belong to their owners and are not drawn anew. */
export const namePlates: Record<string, { name: string; ink: Ink }> = {
  'naamplaat-derotterdamsezorg': { name: 'deRotterdamseZorg', ink: inks.maas },
  'naamplaat-gemeente-rotterdam': { name: 'gemeente Rotterdam', ink: inks.linde },
  'naamplaat-uwv': { name: 'UWV', ink: inks.zee },
};
