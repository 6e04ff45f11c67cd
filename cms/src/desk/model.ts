import { components, contentTypes, isComponentName, type Attribute, type TypeName } from '@pactwerk/shared-types';

/** The attributes of a content type or component, by name. */
export type Attributes = Readonly<Record<string, Attribute>>;

/** JSON as the Document Service takes and gives it. */
export type Data = Record<string, unknown>;

export type EntryUid = `api::${TypeName}.${TypeName}`;

/** The type whose uid this is; undefined for users, files, the ledger and everything else that is not content. */
export function typeOf(uid: string): TypeName | undefined {
  const name = /^api::([a-z-]+)\.\1$/.exec(uid)?.[1];
  return name !== undefined && isTypeName(name) ? name : undefined;
}

export function uidOf(type: TypeName): EntryUid {
  return `api::${type}.${type}`;
}

export function isTypeName(name: string): name is TypeName {
  return Object.hasOwn(contentTypes, name);
}

/** The attributes of a component; none for an unknown name, as in rows of an older schema. */
export function componentAttributes(name: unknown): Attributes {
  return isComponentName(name) ? components[name].attributes : {};
}

export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The rows of an attribute with the attributes that each has: of a repeatable component, of a dynamic zone, or the one
 * of a single component. Everything that is no object is left out.
 */
export function rowsOf(attribute: Attribute, value: unknown): { row: Data; attributes: Attributes }[] {
  if (attribute.kind !== 'component' && attribute.kind !== 'zone') return [];
  return (Array.isArray(value) ? value : [value]).filter(isData).map((row) => ({
    row,
    attributes: componentAttributes(attribute.kind === 'zone' ? row['__component'] : attribute.component),
  }));
}
