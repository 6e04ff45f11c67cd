/** The pages of the content types. */
export interface EntryLabels {
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
    withdrawn: (date: string) => string;
    roles: string;
    contact: string;
    revisions: string;
    funding: string;
    fundingUntil: (date: string) => string;
    statusLog: string;
    links: string;
    archived: string;
  };
  theme: { ofPact: string; period: string; otherThemes: string; assessments: string };
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
  action: {
    status: string;
    statusLog: string;
    noStatus: string;
    pacts: string;
    themes: string;
    period: string;
    funding: string;
    source: string;
  };
  target: {
    measured: string;
    provisional: string;
    corrected: string;
    baseline: string;
    replacedBy: string;
  };
  result: { asOf: string; source: string };
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
}
