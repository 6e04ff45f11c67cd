import type { StatementLabels } from '../statement-labels.ts';
import { plural } from '../wording.ts';

export const statement: StatementLabels = {
  statement: {
    aim: (who, address) =>
      `${who} wil dat iedereen deze site kan gebruiken. Deze verklaring gaat over alles wat op ${address} staat.`,
    status: 'Status',
    statuses: {
      full: {
        name: 'Voldoet volledig (A)',
        meaning: 'Uit onderzoek blijkt dat deze site aan alle eisen voldoet.',
      },
      partial: {
        name: 'Voldoet gedeeltelijk (B)',
        meaning:
          'Uit onderzoek blijkt dat deze site nog niet aan alle eisen voldoet. Hieronder staat wat er nog niet goed is.',
      },
      first_measures: {
        name: 'Eerste maatregelen genomen (C)',
        meaning:
          'De site is gebouwd volgens de eisen en wordt automatisch getoetst. Een volledig onderzoek door mensen is er niet, of is te oud. Daarom mogen wij niet zeggen dat de site aan alle eisen voldoet.',
      },
      not: { name: 'Voldoet niet (D)', meaning: 'Uit onderzoek blijkt dat deze site niet aan de eisen voldoet.' },
    },
    standard:
      'De eisen staan in de Europese norm EN 301 549 en het Besluit digitale toegankelijkheid overheid. Die vragen WCAG 2.1, niveau A en AA. Wij toetsen aan WCAG 2.2, niveau A en AA, waar alles van 2.1 in staat.',
    research: 'Wat is er onderzocht?',
    checked: ({ day, pages, visits, faults, tools }) =>
      `Automatisch: op ${day} zijn ${plural('nl', pages, { one: '# pagina', other: '# pagina’s' })} van de voorbeeldsites van dit programma getoetst, licht en donker, van links naar rechts en van rechts naar links: ${plural('nl', visits, { one: '# keer', other: '# keer' })} in totaal. Gevonden fouten: ${faults}. Gebruikt zijn ${tools}.`,
    onlyPart:
      'Een automatische test vindt maar een deel van de problemen. Of een tekst te begrijpen is, of een beschrijving klopt, ziet alleen een mens. De teksten en bestanden die de redactie plaatst, zijn niet stuk voor stuk onderzocht.',
    audited: (day, by) => `Door mensen: op ${day} onderzocht door ${by}.`,
    report: 'Lees het onderzoek',
    auditTooOld: 'Dat onderzoek is meer dan drie jaar oud. Het telt niet meer mee voor de status.',
    notAudited: 'Door mensen: er is geen onderzoek van deze site bekend.',
    limits: 'Wat is nog niet toegankelijk?',
    documentsClosed: (n) =>
      plural('nl', n, {
        one: '# document is niet of maar deels toegankelijk.',
        other: '# documenten zijn niet of maar deels toegankelijk.',
      }),
    documentsUnknown: (n) =>
      plural('nl', n, {
        one: 'Van # document is niet bekend of het toegankelijk is.',
        other: 'Van # documenten is niet bekend of ze toegankelijk zijn.',
      }),
    filmsWithoutWords: (n) =>
      plural('nl', n, {
        one: '# film heeft geen ondertiteling en geen tekst erbij.',
        other: '# films hebben geen ondertiteling en geen tekst erbij.',
      }),
    noneKnown: 'De redactie kent geen andere onderdelen die niet toegankelijk zijn.',
    measures: 'Wat doen wij ervoor?',
    measuresTaken: [
      'De pagina’s werken zonder JavaScript.',
      'U kunt alles bedienen met het toetsenbord.',
      'U kunt de tekst vergroten tot vier keer zo groot.',
      'Kleur is nooit het enige waaraan u iets kunt zien.',
      'Een getekende tijdlijn staat er ook als lijst, voor wie de tekening niet ziet.',
      'Is een tekst nog niet vertaald? Dan staat die er in een andere taal, met een melding erbij.',
      'Bij elk document staat of het toegankelijk is.',
    ],
    contact: 'Loopt u ergens tegenaan?',
    contactText:
      'Vertel het ons. Zeg erbij op welke pagina u was en wat er misging. U kunt ons ook vragen om een tekst of document in een vorm die u wel kunt gebruiken.',
    replyWithin: (days) =>
      plural('nl', days, { one: 'U krijgt binnen # dag antwoord.', other: 'U krijgt binnen # dagen antwoord.' }),
    complaint: 'Niet tevreden met het antwoord?',
    complaintText:
      'Dan kunt u een klacht indienen bij de overheid of organisatie die deze site uitgeeft. Helpt dat niet, en gaat het om een overheid? Dan kunt u naar de Nationale ombudsman.',
    ombudsman: 'Naar de Nationale ombudsman',
    about: 'Over deze verklaring',
    approved: (day, by) => `Gezien en akkoord op ${day}. Functie: ${by}.`,
    notApproved: 'Nog niet voor akkoord getekend door een bestuurder.',
    madeOf: (day) =>
      `Deze verklaring is gemaakt van de uitkomsten van de toets en van wat de redactie heeft vastgelegd. Laatst herzien op ${day}.`,
  },
};
