import type * as vocabulary from '#features/vocabulary.ts';
import type { Section, Service } from '#urls.ts';
import type { Locale } from '@pactwerk/shared-types';

type Words<L extends keyof typeof vocabulary> = Record<(typeof vocabulary)[L][number], string>;

/** Every text of the code that a reader sees. A missing one is a compile error. */
export interface Labels {
  site: {
    skip: string;
    mainMenu: string;
    menu: string;
    languages: string;
    breadcrumbs: string;
    footer: string;
    /** With the day, in words. */
    updated: (day: string) => string;
    noTracking: string;
    /** The language of the page and the language of its text, both in the page's language. */
    fallback: (wanted: string, shown: string) => string;
    notFoundTitle: string;
    notFoundText: string;
    toHome: string;
    entranceTitle: (region: string) => string;
    region: string;
    unnamed: string;
    nothingYet: string;
    more: string;
  };
  languages: Record<Locale, string>;
  sections: Record<Section, string>;
  dates: {
    inferred: string;
    asStated: (words: string) => string;
    withTime: (day: string, time: string) => string;
    unknown: string;
    unknownDate: string;
    notStated: string;
    asOf: (day: string) => string;
    since: (day: string) => string;
    from: string;
    until: string;
  };
  home: {
    /** The promise of every site, as its first heading. */
    promise: string;
    about: string;
    region: (name: string) => string;
    lead: (counts: { pacts: number; actions: number; volgspots: number }) => string;
    thread: (region: string) => string;
    latest: string;
    howThingsStand: string;
    news: string;
    noStatus: string;
  };
  thread: {
    startUnknown: string;
    started: string;
    signed: string;
    adopted: string;
    takesEffect: string;
    plannedEnd: string;
    ended: string;
    endUnknown: string;
    runsOn: string;
  };
  pact: {
    strip: string;
    stripCaption: string;
    about: string;
    /** What stands in the banner of an ended or completed pact. */
    ended: string;
    completed: string;
    endedOn: (date: string) => string;
    endUnknown: string;
    livesOn: string;
    noFollowUp: string;
    whereItWent: string;
    officialName: string;
    alsoKnownAs: string;
    host: string;
    status: string;
    regions: string;
    started: string;
    signed: string;
    adopted: string;
    takesEffect: string;
    plannedEnd: string;
    endDate: string;
    nextReview: string;
    lineage: string;
    origin: string;
    future: string;
    connections: string;
    becauseOf: (edge: string) => string;
    /** Where the cause is the end of a pact. */
    becauseStopped: (pact: string) => string;
    motive: string;
    body: string;
    themes: string;
    actions: string;
    results: string;
    targets: string;
    context: string;
    contextNote: string;
    volgspots: string;
    signatories: string;
    signaturesCounted: (signatures: number, organisations: number) => string;
    statedCounts: string;
    statedDiffers: string;
    unnamed: (n: number) => string;
    unnamedSignatory: string;
    onBehalf: (capacity: string) => string;
    withdrawn: (date: string) => string;
    roles: string;
    documents: string;
    contact: string;
    revisions: string;
    funding: string;
    fundingUntil: (date: string) => string;
    statusLog: string;
    links: string;
    archived: string;
    noThemes: string;
  };
  theme: { ofPact: string; period: string; concept: string; otherThemes: string; assessments: string };
  volgspot: {
    heldOn: string;
    subjects: string;
    regions: string;
    participants: string;
    publishedIn: string;
    questions: string;
    notRightOrWrong: string;
    ambitionsHold: string;
    progress: string;
    factors: string;
    improvements: string;
    noAnswer: string;
    assessments: string;
    caption: string;
    theme: string;
    level: string;
    ownWord: string;
    noOwnWord: string;
    asOf: string;
    obstacles: string;
    supraregional: string;
    nationalAgenda: string;
    steps: string;
    owner: string;
    due: string;
    unanswered: string;
  };
  organisation: {
    alsoKnownAs: string;
    branches: string;
    level: string;
    meets: string;
    period: string;
    website: string;
    members: string;
    memberOf: string;
    signed: string;
    roles: string;
  };
  concept: { lead: string; also: string; wider: string };
  services: Record<Service, string>;
  action: {
    status: string;
    statusLog: string;
    noStatus: string;
    pacts: string;
    themes: string;
    period: string;
    kind: string;
    funding: string;
    source: string;
  };
  target: {
    promised: string;
    period: string;
    outcome: string;
    measured: string;
    noMeasurement: string;
    provisional: string;
    corrected: string;
    baseline: string;
    group: string;
    rhythm: string;
    evidence: string;
    replacedBy: string;
    notMeasuredYet: string;
  };
  result: { asOf: string; with: string; source: string };
  contact: { email: string; phone: string; address: string };
  newsletter: {
    /** The title of an issue that is what somebody said. */
    quoted: (words: string) => string;
    number: (n: number) => string;
    publisher: string;
    contents: string;
    colophon: string;
    earlier: string;
    later: string;
    otherIssues: string;
    subscribe: string;
    /** On the button that leads outside, with the host. */
    subscribeAt: (host: string) => string;
    /** Beside a figure that is not a promise. */
    contextFigure: string;
    noIssues: string;
    seriesEnded: (date: string) => string;
    seriesGoesOn: string;
    otherLetters: string;
  };
  news: { about: string };
  event: {
    upcoming: string;
    past: string;
    when: string;
    how: string;
    form: string;
    audiences: string;
    partOf: string;
    parts: string;
    replacedBy: (title: string) => string;
    replacedByTerm: string;
    insteadOf: string;
  };
  document: {
    /** The source offered it, but the file is lost. */
    notCarriedOver: string;
    noFile: string;
    accessUnknown: string;
    belongsTo: string;
    outside: (host: string) => string;
  };
  film: {
    watchAt: (host: string) => string;
    transcript: string;
    captions: string;
    missing: string;
    about: string;
  };
  regionKinds: Words<'regionKinds'>;
  pactKinds: Words<'pactKinds'>;
  pactStates: Words<'pactStates'>;
  signatureRoles: Words<'signatureRoles'>;
  countedThings: Words<'countedThings'>;
  roleKinds: Words<'roleKinds'>;
  /** From the source to the target: “ging verder in …”. */
  lineageKinds: Words<'lineageKinds'>;
  /** Read from the target: “komt voort uit …”. */
  lineageInverses: Words<'lineageKinds'>;
  lineagePart: string;
  actionKinds: Words<'actionKinds'>;
  actionStates: Words<'actionStates'>;
  units: Words<'units'>;
  /** A quantity in words: “150 studenten”, “bijna 15 procent”, “5 van de 10”. */
  qualified: (amount: string, qualifier: (typeof vocabulary.qualifiers)[number], outOf: string | null) => string;
  rhythms: Words<'rhythms'>;
  outcomeStates: Words<'outcomeStates'>;
  schedules: Words<'schedules'>;
  organisationKinds: Words<'organisationKinds'>;
  bodyLevels: Words<'bodyLevels'>;
  membershipCapacities: Words<'membershipCapacities'>;
  volgspotKinds: Words<'volgspotKinds'>;
  nationalLevels: Words<'nationalLevels'>;
  agendaStatuses: Words<'agendaStatuses'>;
  stepKinds: Words<'stepKinds'>;
  followUpVerdicts: Words<'followUpVerdicts'>;
  newsletterKinds: Words<'newsletterKinds'>;
  nextStepLevels: Words<'nextStepLevels'>;
  colophonRoles: Words<'colophonRoles'>;
  eventKinds: Words<'eventKinds'>;
  eventForms: Words<'eventForms'>;
  eventCourses: Words<'eventCourses'>;
  audienceKinds: Words<'audienceKinds'>;
  documentKinds: Words<'documentKinds'>;
  accessibilities: Words<'accessibilities'>;
}
