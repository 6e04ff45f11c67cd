import { components, contentTypes, type Attribute, type ContentType } from '@pactwerk/shared-types';

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

/** The attributes of a component, such as `part.role`. */
export function componentAttributes(name: string): Readonly<Record<string, Attribute>> {
  const component = Object.entries(components).find(([known]) => known === name)?.[1];
  if (component === undefined) throw new Error(`The content model has no component ${name}. Run: pnpm generate`);
  return component.attributes;
}
