import type { StatementLabels } from '../statement-labels.ts';
import { plural } from '../wording.ts';

export const statement: StatementLabels = {
  statement: {
    aim: (who, address) =>
      `${who} möchte, dass alle diese Website nutzen können. Diese Erklärung gilt für alles, was auf ${address} steht.`,
    status: 'Stand der Vereinbarkeit',
    statuses: {
      full: {
        name: 'Vollständig vereinbar (A)',
        meaning: 'Eine Prüfung hat gezeigt, dass diese Website alle Anforderungen erfüllt.',
      },
      partial: {
        name: 'Teilweise vereinbar (B)',
        meaning:
          'Eine Prüfung hat gezeigt, dass diese Website noch nicht alle Anforderungen erfüllt. Unten steht, was noch fehlt.',
      },
      first_measures: {
        name: 'Erste Maßnahmen getroffen (C)',
        meaning:
          'Die Website ist nach den Anforderungen gebaut und wird automatisch geprüft. Eine vollständige Prüfung durch Menschen gibt es nicht, oder sie ist zu alt. Deshalb dürfen wir nicht sagen, dass die Website alle Anforderungen erfüllt.',
      },
      not: {
        name: 'Nicht vereinbar (D)',
        meaning: 'Eine Prüfung hat gezeigt, dass diese Website die Anforderungen nicht erfüllt.',
      },
    },
    standard:
      'Die Anforderungen stehen in der europäischen Norm EN 301 549 und im niederländischen Erlass über die digitale Barrierefreiheit der Behörden. Sie verlangen die WCAG 2.1, Stufen A und AA. Wir prüfen nach den WCAG 2.2, Stufen A und AA, die alles aus 2.1 enthalten.',
    research: 'Was wurde geprüft?',
    checked: ({ day, pages, visits, faults, tools }) =>
      `Automatisch: Am ${day} wurden ${plural('de', pages, { one: '# Seite', other: '# Seiten' })} der Beispielwebsites dieses Programms geprüft, hell und dunkel, von links nach rechts und von rechts nach links: insgesamt ${plural('de', visits, { one: '# Besuch', other: '# Besuche' })}. Gefundene Fehler: ${faults}. Verwendet wurden ${tools}.`,
    onlyPart:
      'Ein automatischer Test findet nur einen Teil der Probleme. Ob ein Text verständlich ist oder eine Beschreibung stimmt, sieht nur ein Mensch. Die Texte und Dateien der Redaktion sind nicht einzeln geprüft.',
    audited: (day, by) => `Durch Menschen: geprüft am ${day} von ${by}.`,
    report: 'Prüfbericht lesen',
    auditTooOld: 'Diese Prüfung ist mehr als drei Jahre alt. Für den Stand zählt sie nicht mehr.',
    notAudited: 'Durch Menschen: Eine Prüfung dieser Website ist nicht bekannt.',
    limits: 'Was ist noch nicht barrierefrei?',
    documentsClosed: (n) =>
      plural('de', n, {
        one: '# Dokument ist nicht oder nur teilweise barrierefrei.',
        other: '# Dokumente sind nicht oder nur teilweise barrierefrei.',
      }),
    documentsUnknown: (n) =>
      plural('de', n, {
        one: 'Von # Dokument ist nicht bekannt, ob es barrierefrei ist.',
        other: 'Von # Dokumenten ist nicht bekannt, ob sie barrierefrei sind.',
      }),
    filmsWithoutWords: (n) =>
      plural('de', n, {
        one: '# Film hat weder Untertitel noch einen Text dazu.',
        other: '# Filme haben weder Untertitel noch einen Text dazu.',
      }),
    noneKnown: 'Der Redaktion sind keine anderen Teile bekannt, die nicht barrierefrei sind.',
    measures: 'Was tun wir dafür?',
    measuresTaken: [
      'Die Seiten funktionieren ohne JavaScript.',
      'Alles lässt sich mit der Tastatur bedienen.',
      'Der Text lässt sich auf das Vierfache vergrößern.',
      'Farbe ist nie das einzige Mittel, um etwas mitzuteilen.',
      'Jede gezeichnete Zeitleiste gibt es auch als Liste, für alle, die die Zeichnung nicht sehen.',
      'Ein Text ohne Übersetzung erscheint in einer anderen Sprache, mit einem Hinweis.',
      'Bei jedem Dokument steht, ob es barrierefrei ist.',
    ],
    contact: 'Kommen Sie nicht weiter?',
    contactText:
      'Sagen Sie es uns. Nennen Sie die Seite und was nicht ging. Sie können uns auch um einen Text oder ein Dokument in einer Form bitten, die Sie nutzen können.',
    replyWithin: (days) =>
      plural('de', days, {
        one: 'Sie erhalten innerhalb von # Tag eine Antwort.',
        other: 'Sie erhalten innerhalb von # Tagen eine Antwort.',
      }),
    complaint: 'Nicht zufrieden mit der Antwort?',
    complaintText:
      'Sie können sich bei der Behörde oder Organisation beschweren, die diese Website herausgibt. Hilft das nicht und handelt es sich um eine Behörde, können Sie sich an den Nationalen Ombudsmann der Niederlande wenden.',
    ombudsman: 'Zum Nationalen Ombudsmann',
    about: 'Über diese Erklärung',
    approved: (day, by) => `Gesehen und genehmigt am ${day}. Funktion: ${by}.`,
    notApproved: 'Noch nicht von einer verantwortlichen Person unterzeichnet.',
    madeOf: (day) =>
      `Diese Erklärung beruht auf den Ergebnissen der Prüfung und auf den Angaben der Redaktion. Zuletzt überprüft am ${day}.`,
  },
};
