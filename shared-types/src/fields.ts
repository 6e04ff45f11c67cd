import type { Attribute } from './content-model-shape.ts';
import { components, contentTypes, type ComponentName, type TypeName } from './generated/content-model.ts';

/**
 * The fields of an entry or a component as the ledger keeps them: scalars as they are, relations and media as arrays of
 * ids, components as objects, repeatable ones as arrays, zone items with `__component`. Values come out of JSON, so every
 * reader narrows what it takes.
 */
export type Fields = Readonly<Record<string, unknown>>;

export type Attributes = Readonly<Record<string, Attribute>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isComponentName(name: unknown): name is ComponentName {
  return typeof name === 'string' && Object.hasOwn(components, name);
}

export function isTypeName(name: unknown): name is TypeName {
  return typeof name === 'string' && Object.hasOwn(contentTypes, name);
}

/** The rows of a repeatable component or zone; empty for anything else. */
export function rowsOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : [];
}

/** The ids of a relation or media attribute; empty for anything else. */
export function idsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string' && id !== '') : [];
}

/** A text that says something; undefined when empty or no text. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** The block that a zone row is, such as `block.quote`; undefined for one that this version does not know. */
export function blockOf(row: Fields): ComponentName | undefined {
  return isComponentName(row['__component']) ? row['__component'] : undefined;
}

/** Whether nothing stands in a field: null, an empty text, no ids, no rows. False and 0 are values. */
export function isEmptyValue(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.length === 0;
}

/**
 * What tells the rows of one list apart: their stable key and, in a zone, their block. Rows without a key count by place
 * among their like, rows that share one by occurrence, so that a list always matches itself.
 */
export function rowIds(rows: readonly Fields[]): string[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const id = JSON.stringify([row['__component'] ?? null, row['key'] ?? null]);
    const count = seen.get(id) ?? 0;
    seen.set(id, count + 1);
    return `${id}#${count}`;
  });
}

/** The attributes of a component that the content model names. Throws on a name that it does not have. */
export function componentAttributes(name: string): Attributes {
  if (!isComponentName(name)) throw new Error(`The content model has no component ${name}.`);
  return components[name].attributes;
}
