/** The accessibility statement, in the form of the Dutch model for government sites. */
export interface StatementLabels {
  statement: {
    /** Who wants what, on which site. */
    aim: (who: string, address: string) => string;
    status: string;
    statuses: Record<'full' | 'partial' | 'first_measures' | 'not', { name: string; meaning: string }>;
    standard: string;
    research: string;
    /** What the automatic tests did last. */
    checked: (check: { day: string; pages: number; visits: number; faults: number; tools: string }) => string;
    /** What such tests can not find. */
    onlyPart: string;
    audited: (day: string, by: string) => string;
    report: string;
    auditTooOld: string;
    notAudited: string;
    limits: string;
    documentsClosed: (n: number) => string;
    documentsUnknown: (n: number) => string;
    filmsWithoutWords: (n: number) => string;
    noneKnown: string;
    measures: string;
    /** What every site does for it. */
    measuresTaken: readonly string[];
    contact: string;
    contactText: string;
    replyWithin: (days: number) => string;
    complaint: string;
    complaintText: string;
    ombudsman: string;
    about: string;
    approved: (day: string, by: string) => string;
    notApproved: string;
    madeOf: (day: string) => string;
  };
}
