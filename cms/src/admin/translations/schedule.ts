/** What is said of planned publishes and withdrawals, in the languages of the admin. The ids follow `pactwerk.schedule.`. */
const dutch = {
  title: 'Gepland',
  loading: 'Bezig met laden…',
  failed: 'Wat er gepland is, is nu niet op te vragen. Het gaat wel door.',
  nothing: 'Er is niets gepland.',
  nothingAtAll: 'Er is niets gepland en niets geweigerd.',
  plan: 'Plan een tijdstip',
  saveFirst: 'Bewaar deze taal eerst. Daarna kunt u een tijdstip plannen.',
  publish: 'Publiceren: {moment}',
  withdraw: 'Offline halen: {moment}',
  first: '(de eerste keer dat het zo laat is, in zomertijd)',
  by: 'Gepland door {name}.',
  edited: 'Na het plannen nog bewerkt. Gepubliceerd wordt wat er dan bewaard is.',
  notYet: 'Zoals het er nu staat, wordt dit geweigerd:',
  cancel: 'Annuleer',
  cancelOf: 'Annuleer: {change}',
  ended: 'Eerder gepland',
  published: 'Gepubliceerd op {moment}.',
  withdrawn: 'Offline gehaald op {moment}.',
  late: '{minutes, plural, one {# minuut} other {# minuten}} later dan gepland.',
  refusedPublish: 'Niet gepubliceerd op {moment}.',
  refusedWithdraw: 'Niet offline gehaald op {moment}.',
  planner: 'Wie dit plande, mag dit niet meer publiceren. Plan het opnieuw, of doe het met de hand.',
  wrong: 'Er ging vijf keer iets mis. Doe het met de hand, en meld het aan uw beheerder.',
  cancelled: 'Geannuleerd: {change}.',
  cancelledBy: 'Geannuleerd door {name}: {change}.',
  deleted: 'Vervallen, want het item of de taal is verwijderd: {change}.',
  alreadyGone: 'Op {moment} was het al offline. Er is niets gebeurd.',
  refusedTitle: 'Geweigerd',
  waitingTitle: 'Wacht op het tijdstip',
  dialogTitle: 'Plan een tijdstip',
  dialogLocale: 'Taal: {locale}',
  question: 'Wat moet er gebeuren?',
  optionPublish: 'Publiceren',
  optionWithdraw: 'Offline halen',
  date: 'Datum',
  time: 'Tijd',
  zone: 'In Nederlandse tijd (Europe/Amsterdam).',
  whatPublish:
    'Gepubliceerd wordt het concept zoals het op dat moment bewaard is. U kunt het tot dan blijven bewerken. De regels gelden ook dan: klopt er iets niet, dan gebeurt er niets en leest u hier waarom.',
  whatWithdraw: 'De pagina verdwijnt op dat moment van de sites. De tekst blijft als concept bewaard.',
  whatWithdrawDutch:
    'De pagina verdwijnt op dat moment van de sites, in alle talen. De teksten blijven als concept bewaard.',
  unsaved: 'U hebt wijzigingen die nog niet bewaard zijn. Bewaar ze, anders worden ze niet gepubliceerd.',
  close: 'Sluit',
  confirm: 'Plan',
  unreadable: 'Vul een datum en een tijd in.',
  skipped:
    'Deze tijd bestaat niet: de klok gaat die nacht van {before} naar {after}. Kies {before} of eerder, of {after} of later.',
  past: 'Dit tijdstip is voorbij. Kies een later tijdstip, of doe het meteen.',
  sameTime: 'Voor deze taal is op dat tijdstip al iets gepland. Annuleer dat eerst, of kies een ander tijdstip.',
  dutchFirst:
    'Op dat tijdstip is het Nederlands niet gepubliceerd. Plan eerst het Nederlands, op hetzelfde tijdstip of eerder.',
  notPublic: 'Op dat tijdstip is deze taal niet gepubliceerd. Er valt dan niets offline te halen.',
  forbidden: 'U mag dit item in deze taal niet publiceren.',
  notSent: 'Er ging iets mis. Er is niets gepland. Probeer het opnieuw.',
  notCancelled: 'Annuleren lukte niet. Misschien is het al gebeurd: kijk hieronder.',
};

const english: Record<keyof typeof dutch, string> = {
  title: 'Scheduled',
  loading: 'Loading…',
  failed: 'The schedule cannot be read at this moment. It goes on all the same.',
  nothing: 'Nothing is scheduled.',
  nothingAtAll: 'Nothing is scheduled and nothing was refused.',
  plan: 'Schedule',
  saveFirst: 'Save this language first. Then you can schedule it.',
  publish: 'Publish: {moment}',
  withdraw: 'Unpublish: {moment}',
  first: '(the first time that the clock says so, in summer time)',
  by: 'Scheduled by {name}.',
  edited: 'Edited after it was scheduled. What is saved at that time is published.',
  notYet: 'As it stands, this will be refused:',
  cancel: 'Cancel',
  cancelOf: 'Cancel: {change}',
  ended: 'Scheduled before',
  published: 'Published on {moment}.',
  withdrawn: 'Unpublished on {moment}.',
  late: '{minutes, plural, one {# minute} other {# minutes}} later than scheduled.',
  refusedPublish: 'Not published on {moment}.',
  refusedWithdraw: 'Not unpublished on {moment}.',
  planner: 'Who scheduled this may not publish it any more. Schedule it again, or do it by hand.',
  wrong: 'It went wrong five times. Do it by hand, and tell your operator.',
  cancelled: 'Cancelled: {change}.',
  cancelledBy: 'Cancelled by {name}: {change}.',
  deleted: 'Dropped, since the entry or the language was deleted: {change}.',
  alreadyGone: 'On {moment} it was not published any more. Nothing happened.',
  refusedTitle: 'Refused',
  waitingTitle: 'Waiting for its time',
  dialogTitle: 'Schedule',
  dialogLocale: 'Language: {locale}',
  question: 'What should happen?',
  optionPublish: 'Publish',
  optionWithdraw: 'Unpublish',
  date: 'Date',
  time: 'Time',
  zone: 'In Dutch time (Europe/Amsterdam).',
  whatPublish:
    'The draft is published as it is saved at that time. You can go on editing until then. The rules hold then too: if something is wrong, nothing happens and you read here why.',
  whatWithdraw: 'The page leaves the sites at that time. The text stays as a draft.',
  whatWithdrawDutch: 'The page leaves the sites at that time, in all languages. The texts stay as drafts.',
  unsaved: 'You have changes that are not saved. Save them, or they will not be published.',
  close: 'Close',
  confirm: 'Schedule',
  unreadable: 'Fill in a date and a time.',
  skipped:
    'This time does not exist: the clock goes from {before} to {after} that night. Choose {before} or earlier, or {after} or later.',
  past: 'This time is past. Choose a later one, or do it at once.',
  sameTime: 'Something is scheduled for this language at that time. Cancel that first, or choose another time.',
  dutchFirst:
    'The Dutch version will not be published at that time. Schedule the Dutch version first, at the same time or earlier.',
  notPublic: 'This language will not be published at that time. There will be nothing to unpublish.',
  forbidden: 'You may not publish this entry in this language.',
  notSent: 'Something went wrong. Nothing was scheduled. Try again.',
  notCancelled: 'It could not be cancelled. Perhaps it has happened: look below.',
};

export type ScheduleText = keyof typeof dutch;

export const scheduleTextId = (text: ScheduleText): string => `pactwerk.schedule.${text}`;

export function isScheduleText(text: unknown): text is ScheduleText {
  return typeof text === 'string' && text in dutch;
}

const byId = (texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([text, words]) => [`pactwerk.schedule.${text}`, words]));

export const scheduleTexts = { nl: byId(dutch), en: byId(english) };
