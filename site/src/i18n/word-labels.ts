import type * as vocabulary from '#features/vocabulary.ts';
import type { Plural } from './wording.ts';

type Words<L extends keyof typeof vocabulary> = Record<(typeof vocabulary)[L][number], string>;
type Counted<L extends keyof typeof vocabulary> = Record<(typeof vocabulary)[L][number], Plural>;

/** The words for the values of the content model’s lists. */
export interface WordLabels {
  regionKinds: Words<'regionKinds'>;
  pactKinds: Words<'pactKinds'>;
  pactStates: Words<'pactStates'>;
  signatureRoles: Words<'signatureRoles'>;
  /** With their number. */
  countedThings: Counted<'countedThings'>;
  roleKinds: Words<'roleKinds'>;
  /** From the source to the target: “ging verder in …”. */
  lineageKinds: Words<'lineageKinds'>;
  /** Read from the target: “komt voort uit …”. */
  lineageInverses: Words<'lineageKinds'>;
  lineagePart: string;
  actionKinds: Words<'actionKinds'>;
  actionStates: Words<'actionStates'>;
  /** Without their number, which may be in other words: “almost 15 per cent”. */
  units: Counted<'units'>;
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
