import type { Labels } from '../labels.ts';
import { nl } from '../nl/labels.ts';

/** Easy Dutch: shorter words where plain Dutch still asks too much. */
export const nlSimple: Labels = {
  ...nl,
  ownName: 'Makkelijk',
  site: {
    ...nl.site,
    fallback: () => 'Deze tekst is er nog niet in eenvoudig Nederlands. U leest de gewone tekst.',
    notFoundTitle: 'Deze pagina is er niet',
    notFoundText: 'Misschien is de pagina weggehaald. Ga naar de startpagina.',
    updated: (day) => `Veranderd op ${day}.`,
    noTracking: 'Deze site volgt u niet.',
  },
  sections: {
    ...nl.sections,
    pacts: 'Afspraken',
    events: 'Wanneer',
    organisations: 'Wie doen mee',
    concepts: 'Moeilijke woorden',
  },
  home: {
    ...nl.home,
    promise: 'Wat is er afgesproken over werken en leren in de zorg? En wat kwam ervan?',
    lead: () => 'Hier leest u wat er is afgesproken. En wat ervan kwam.',
    thread: (region) => `De afspraken van ${region}`,
    latest: 'Nieuw op deze site',
    howThingsStand: 'Hoe gaat het?',
  },
  pact: {
    ...nl.pact,
    about: 'Over deze afspraak',
    ended: 'Deze afspraak is gestopt.',
    completed: 'Deze afspraak is klaar.',
    livesOn: 'Het werk gaat door:',
    lineage: 'Wat was er eerst? Wat kwam erna?',
    origin: 'Eerst',
    future: 'Daarna',
    motive: 'Waarom is dit afgesproken?',
    targets: 'Wat is er beloofd?',
    signatories: 'Wie hebben getekend?',
    revisions: 'Wat is er veranderd?',
    context: 'Cijfers',
    contextNote: 'Deze cijfers vertellen hoe het was. Het zijn geen beloften.',
  },
  event: { ...nl.event, upcoming: 'Dit komt nog', past: 'Dit is geweest', audiences: 'Voor wie' },
  document: { ...nl.document, notCarriedOver: 'Dit bestand hebben wij niet meer.' },
  newsletter: { ...nl.newsletter, seriesEnded: (date) => `Deze nieuwsbrief is gestopt. Datum: ${date}.` },
};
