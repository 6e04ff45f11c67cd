import { textsOf } from '../say.ts';

/** What an edit view says of others in the same entry, and of work that is not saved. */
const dutch = {
  title: 'Let op',
  open: '{name} heeft dit ook open, sinds {time}.',
  writes: '{name} schrijft hier nu ook aan, open sinds {time}.',
  selfOpen: 'U hebt dit ook in een ander venster open.',
  selfWrites: 'U schrijft hier ook aan in een ander venster.',
  someone: 'Iemand',
  hint: 'Spreek af wie er schrijft. Wie als tweede bewaart, krijgt eerst de versie van de ander te zien.',
  stale: '{name} sloeg dit op om {time}. In uw formulier staat nog de versie van daarvoor.',
  staleModified:
    'Bewaart u nu, dan wordt dat geweigerd. Uw tekst blijft bij Geschiedenis staan, naast die van de ander.',
  staleClean: 'Laad de nieuwe versie voordat u verder schrijft.',
  reload: 'Laad de nieuwe versie',
  offer: 'Werk van {time} is niet opgeslagen.',
  offerText:
    'Deze browser heeft het bewaard. Zet het terug in het formulier, of gooi het weg. Terugzetten is nog niet opslaan.',
  putBack: 'Zet mijn werk terug',
  discard: 'Gooi het weg',
  full: 'Deze browser heeft geen plaats om uw werk tussendoor te bewaren. Sla vaker op.',
  refusedTitle: 'Uw versie is niet opgeslagen',
  refusedText: '{name} sloeg dit op om {time}, nadat u het had geopend. In het formulier staat nu die versie.',
  refusedGone: 'Iemand verwijderde deze taal nadat u haar had geopend.',
  refusedKept:
    'Uw eigen versie staat {days} dagen lang bij Geschiedenis, onder Bewaarde concepten. Er gaat niets verloren.',
  goOn: 'Verder met wat er staat',
  compare: 'Vergelijk de versies',
  useMine: 'Gebruik mijn versie',
  close: 'Sluit',
};

const english: Record<keyof typeof dutch, string> = {
  title: 'Mind',
  open: '{name} has this open too, since {time}.',
  writes: '{name} is writing here too, open since {time}.',
  selfOpen: 'You have this open in another window too.',
  selfWrites: 'You are writing here in another window too.',
  someone: 'Somebody',
  hint: 'Agree on who writes. Whoever saves second is shown the version of the other first.',
  stale: '{name} saved this at {time}. Your form still has the version before that.',
  staleModified: 'If you save now, that is refused. Your text is kept under History, beside that of the other.',
  staleClean: 'Load the new version before you go on writing.',
  reload: 'Load the new version',
  offer: 'Work of {time} was not saved.',
  offerText: 'This browser kept it. Put it back into the form, or throw it away. Putting it back does not save it yet.',
  putBack: 'Put my work back',
  discard: 'Throw it away',
  full: 'This browser has no room to keep your work in between. Save more often.',
  refusedTitle: 'Your version is not saved',
  refusedText: '{name} saved this at {time}, after you had opened it. The form now has that version.',
  refusedGone: 'Somebody deleted this language after you had opened it.',
  refusedKept: 'Your own version stands under History, at Kept drafts, for {days} days. Nothing is lost.',
  goOn: 'Go on with what is there',
  compare: 'Compare the versions',
  useMine: 'Use my version',
  close: 'Close',
};

export type SavesText = keyof typeof dutch;

export const savesTexts = { nl: textsOf('saves', dutch), en: textsOf('saves', english) };
