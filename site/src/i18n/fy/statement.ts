import type { StatementLabels } from '../statement-labels.ts';
import { plural } from '../wording.ts';

export const statement: StatementLabels = {
  statement: {
    aim: (who, address) =>
      `${who} wol dat elkenien dizze webside brûke kin. Dizze ferklearring giet oer alles wat op ${address} stiet.`,
    status: 'Status',
    statuses: {
      full: {
        name: 'Foldocht folslein (A)',
        meaning: 'Ut ûndersyk docht bliken dat dizze webside oan alle easken foldocht.',
      },
      partial: {
        name: 'Foldocht foar in part (B)',
        meaning:
          'Ut ûndersyk docht bliken dat dizze webside noch net oan alle easken foldocht. Hjirûnder stiet wat noch net goed is.',
      },
      first_measures: {
        name: 'Earste maatregels nommen (C)',
        meaning:
          'De webside is boud neffens de easken en wurdt automatysk hifke. In folslein ûndersyk troch minsken is der net, of is te âld. Dêrom meie wy net sizze dat de webside oan alle easken foldocht.',
      },
      not: {
        name: 'Foldocht net (D)',
        meaning: 'Ut ûndersyk docht bliken dat dizze webside net oan de easken foldocht.',
      },
    },
    standard:
      'De easken steane yn de Europeeske noarm EN 301 549 en it Beslút digitale tagonklikens oerheid. Dy freegje WCAG 2.1, nivo A en AA. Wy hifkje oan WCAG 2.2, nivo A en AA, dêr’t alles fan 2.1 yn stiet.',
    research: 'Wat is der ûndersocht?',
    checked: ({ day, pages, visits, faults, tools }) =>
      `Automatysk: op ${day} binne ${plural('fy', pages, { one: '# side', other: '# siden' })} fan de foarbyldwebsiden fan dit programma hifke, ljocht en donker, fan lofts nei rjochts en fan rjochts nei lofts: ${plural('fy', visits, { other: '# kear' })} yn totaal. Fûne flaters: ${faults}. Brûkt binne ${tools}.`,
    onlyPart:
      'In automatyske test fynt mar in part fan de problemen. Oft in tekst te begripen is, of in beskriuwing kloppet, sjocht allinnich in minske. De teksten en bestannen dy’t de redaksje pleatst, binne net stik foar stik ûndersocht.',
    audited: (day, by) => `Troch minsken: op ${day} ûndersocht troch ${by}.`,
    report: 'Lês it ûndersyk',
    auditTooOld: 'Dat ûndersyk is mear as trije jier âld. It telt net mear mei foar de status.',
    notAudited: 'Troch minsken: der is gjin ûndersyk fan dizze webside bekend.',
    limits: 'Wat is noch net tagonklik?',
    documentsClosed: (n) =>
      plural('fy', n, {
        one: '# dokumint is net of mar foar in part tagonklik.',
        other: '# dokuminten binne net of mar foar in part tagonklik.',
      }),
    documentsUnknown: (n) =>
      plural('fy', n, {
        one: 'Fan # dokumint is net bekend oft it tagonklik is.',
        other: 'Fan # dokuminten is net bekend oft se tagonklik binne.',
      }),
    filmsWithoutWords: (n) =>
      plural('fy', n, {
        one: '# film hat gjin ûndertiteling en gjin tekst derby.',
        other: '# films hawwe gjin ûndertiteling en gjin tekst derby.',
      }),
    noneKnown: 'De redaksje ken gjin oare ûnderdielen dy’t net tagonklik binne.',
    measures: 'Wat dogge wy dêrfoar?',
    measuresTaken: [
      'De siden wurkje sûnder JavaScript.',
      'Jo kinne alles betsjinje mei it toetseboerd.',
      'Jo kinne de tekst fergrutsje oant fjouwer kear sa grut.',
      'Kleur is nea it iennige dêr’t jo wat oan sjen kinne.',
      'In tekene tiidline stiet der ek as list, foar wa’t de tekening net sjocht.',
      'Is in tekst noch net oerset? Dan stiet dy der yn in oare taal, mei in melding derby.',
      'By elk dokumint stiet oft it tagonklik is.',
    ],
    contact: 'Rinne jo earne tsjinoan?',
    contactText:
      'Fertel it ús. Sis derby op hokker side jo wiene en wat der misgie. Jo kinne ús ek freegje om in tekst of dokumint yn in foarm dy’t jo wol brûke kinne.',
    replyWithin: (days) =>
      plural('fy', days, { one: 'Jo krije binnen # dei antwurd.', other: 'Jo krije binnen # dagen antwurd.' }),
    complaint: 'Net tefreden mei it antwurd?',
    complaintText:
      'Dan kinne jo in klacht yntsjinje by de oerheid of organisaasje dy’t dizze webside útjout. Helpt dat net, en giet it om in oerheid? Dan kinne jo nei de Nasjonale ombudsman.',
    ombudsman: 'Nei de Nasjonale ombudsman',
    about: 'Oer dizze ferklearring',
    approved: (day, by) => `Sjoen en akkoart op ${day}. Funksje: ${by}.`,
    notApproved: 'Noch net foar akkoart tekene troch in bestjoerder.',
    madeOf: (day) =>
      `Dizze ferklearring is makke fan de útkomsten fan de hifking en fan wat de redaksje fêstlein hat. Lêst besjoen op ${day}.`,
  },
};
