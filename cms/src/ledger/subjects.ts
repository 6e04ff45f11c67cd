import { components, contentTypes, type Attribute, type Component, type ContentType } from '@pactwerk/shared-types';

export const ledgerUid = 'api::publication.publication';
export const mediaUid = 'plugin::upload.file';

/** The schema of the payloads that are written; a reader meets rows of older versions too. */
export const schemaVersion = 1;

/** One language of one entry, or one file: what a ledger row is about. `locale` is null where there are no languages. */
export interface Subject {
  uid: string;
  id: string;
  locale: string | null;
}

/** A public content type with its name, such as `pact`. */
export interface SubjectType extends ContentType {
  name: string;
}

export const subjectTypes: readonly SubjectType[] = Object.entries(contentTypes).map(([name, type]) => ({
  name,
  ...type,
}));

const byUid = new Map(subjectTypes.map((type) => [type.uid, type]));

/** The public content type of a uid; undefined for media and for types that never become public. */
export function subjectType(uid: string): SubjectType | undefined {
  return byUid.get(uid);
}

const componentsByName = new Map<string, Component>(Object.entries(components));

/** The attributes of a component, such as `part.role`; none of one that the content model has no longer. */
export function componentAttributes(name: string): Readonly<Record<string, Attribute>> {
  return componentsByName.get(name)?.attributes ?? {};
}

/** The field that holds a block in an answered zone. */
export function componentField(name: string): string | undefined {
  return componentsByName.get(name)?.field;
}
