import { type Attribute, componentAttributes } from '@pactwerk/shared-types';
import { suggestion } from './handles';
import { type Json, type Payload, rowsOf } from './payload';
import { richTextOf } from './rich-text';
import type { Cursor } from './source';

/** What handles and file names stand for: those of the bundle, and those that the database knows already. */
export interface Names {
  entryId(type: string, handle: string): string | undefined;
  handles(type: string): Iterable<string>;
  mediaId(name: string): string | undefined;
  mediaNames(): Iterable<string>;
}

/** `facts`: under `facts:`, where text has no place. `any`: text with whatever facts stand in it. */
export type Mode = 'facts' | 'any';

const rowKeyPattern = /^[A-Za-z0-9_-]{1,64}$/;
/** SQLite takes more, PostgreSQL does not. */
const longestString = 255;
const largestInteger = 2 ** 31 - 1;

/**
 * Reads the attributes that a mapping gives; those it does not give are absent from the result. `like` is the Dutch value
 * of the same thing, by which a row of another language knows its block.
 */
export function readFields(
  fields: Map<string, Cursor>,
  attributes: Readonly<Record<string, Attribute>>,
  mode: Mode,
  names: Names,
  like: Payload = {},
): Payload {
  const payload: Payload = {};
  for (const [name, cursor] of fields) {
    const attribute = attributes[name];
    if (attribute === undefined) {
      cursor.refuse(`there is no field "${name}" here${suggestion(name, Object.keys(attributes))}`);
      continue;
    }
    const value = readValue(cursor, attribute, mode, names, like[name]);
    if (value !== undefined) payload[name] = value;
  }
  return payload;
}

/** One value as its attribute wants it; undefined when it was refused. */
function readValue(cursor: Cursor, attribute: Attribute, mode: Mode, names: Names, like?: Json): Json | undefined {
  if (cursor.isNull) return isList(attribute) ? [] : null;
  switch (attribute.kind) {
    case 'scalar':
      return readScalar(cursor, attribute);
    case 'relation':
      return readRelation(cursor, attribute, names);
    case 'media':
      return readMedia(cursor, names);
    case 'component':
      if (attribute.repeatable) return readRows(cursor, mode, names, () => attribute.component);
      return readComponent(cursor, attribute.component, mode, names);
    case 'zone':
      return readRows(cursor, mode, names, (fields, key) => readBlock(cursor, fields, attribute.components, key, like));
  }
}

function isList(attribute: Attribute): boolean {
  if (attribute.kind === 'component') return attribute.repeatable;
  return attribute.kind !== 'scalar';
}

function readScalar(cursor: Cursor, attribute: Extract<Attribute, { kind: 'scalar' }>): Json | undefined {
  switch (attribute.type) {
    case 'integer':
    case 'decimal': {
      const value = cursor.number();
      if (value === undefined) return undefined;
      if (Math.abs(value) > largestInteger) return cursor.refuse('is too large a number');
      if (attribute.min !== undefined && value < attribute.min)
        return cursor.refuse(`must be ${attribute.min} or more`);
      if (attribute.type === 'integer' && !Number.isInteger(value)) return cursor.refuse('must be a whole number');
      if (Math.abs(value * 100 - Math.round(value * 100)) > 1e-6) return cursor.refuse('may have two decimals at most');
      return value;
    }
    case 'boolean':
      return cursor.boolean();
    case 'blocks': {
      const markdown = cursor.string();
      return markdown === undefined ? undefined : richTextOf(markdown);
    }
    case 'enumeration': {
      const value = cursor.string();
      const values = attribute.values ?? [];
      if (value === undefined || values.includes(value)) return value;
      return cursor.refuse(`"${value}" is not one of ${values.join(', ')}${suggestion(value, values)}`);
    }
    case 'string':
    case 'text':
    case 'email':
    case 'date':
      return readText(cursor, attribute);
  }
}

function readText(cursor: Cursor, attribute: Extract<Attribute, { kind: 'scalar' }>): string | undefined {
  const value = cursor.string();
  if (value === undefined) return undefined;
  const longest = attribute.maxLength ?? (attribute.type === 'text' ? Infinity : longestString);
  if (value.length > longest) return cursor.refuse(`has ${value.length} characters; ${longest} is the most`);
  if (attribute.pattern !== undefined && !new RegExp(attribute.pattern).test(value))
    return cursor.refuse(`"${value}" is not written as it must be (${attribute.pattern})`);
  if (attribute.type === 'date' && !isDay(value)) return cursor.refuse(`"${value}" is not a day as in 2026-03-31`);
  if (attribute.type === 'email' && !/^[^\s@]+@[^\s@]+$/.test(value))
    return cursor.refuse(`"${value}" is no mail address`);
  return value;
}

function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(value);
}

function readRelation(cursor: Cursor, { target, many }: Extract<Attribute, { kind: 'relation' }>, names: Names) {
  const cursors = many ? cursor.list() : [cursor];
  if (cursors === undefined) return undefined;
  const ids: string[] = [];
  for (const one of cursors) {
    const handle = one.string();
    if (handle === undefined) continue;
    const id = names.entryId(target, handle);
    if (id === undefined)
      one.refuse(`there is no ${target}/${handle}.yaml${suggestion(handle, names.handles(target))}`);
    else if (ids.includes(id)) one.refuse(`"${handle}" stands here twice`);
    else ids.push(id);
  }
  return ids;
}

function readMedia(cursor: Cursor, names: Names): Json | undefined {
  const name = cursor.string();
  if (name === undefined) return undefined;
  const id = names.mediaId(name);
  return id === undefined ? cursor.refuse(`there is no media/${name}${suggestion(name, names.mediaNames())}`) : [id];
}

function readComponent(cursor: Cursor, component: string, mode: Mode, names: Names): Payload | undefined {
  if (component === 'part.partial-date' && !cursor.isMap) {
    const value = cursor.string();
    return value === undefined ? undefined : { value };
  }
  const fields = cursor.map();
  return fields && readGiven(fields, component, mode, names);
}

function readGiven(fields: Map<string, Cursor>, component: string, mode: Mode, names: Names): Payload {
  const attributes = componentAttributes(component);
  const given = new Map(fields);
  if (mode === 'facts')
    for (const [name, cursor] of fields) {
      const attribute = attributes[name];
      // Why a date was inferred is said once, beside the date.
      if (attribute === undefined || attribute.fact || component === 'part.partial-date') continue;
      cursor.refuse('is text: it stands under text.nl, at the same place');
      given.delete(name);
    }
  return readFields(given, attributes, mode, names);
}

function readRows(
  cursor: Cursor,
  mode: Mode,
  names: Names,
  componentOf: (fields: Map<string, Cursor>, key: string) => string | undefined,
): Json | undefined {
  const items = cursor.list();
  if (items === undefined) return undefined;
  const rows: Payload[] = [];
  const keys = new Set<string>();
  for (const item of items) {
    const keyed = item.map();
    const key = keyed && readKey(item, keyed.get('key'), keys);
    if (key === undefined) continue;
    const row = item.named(`${cursor.path}[${key}]`);
    const fields = row.map() ?? new Map<string, Cursor>();
    const component = componentOf(fields, key);
    if (component === undefined) continue;
    const block = fields.get('block');
    const isBlock = block !== undefined && component.startsWith('block.');
    if (isBlock) fields.delete('block');
    rows.push({
      ...(component.startsWith('block.') ? { __component: component } : {}),
      ...readGiven(fields, component, mode, names),
    });
  }
  return rows;
}

function readKey(item: Cursor, cursor: Cursor | undefined, taken: Set<string>): string | undefined {
  if (cursor === undefined) return item.refuse('needs a key, by which all languages know this row: key: r1');
  const key = cursor.string();
  if (key === undefined) return undefined;
  if (!rowKeyPattern.test(key)) return cursor.refuse('a key has letters, digits, hyphens and underscores');
  if (taken.has(key)) return cursor.refuse(`the key "${key}" stands in this list twice`);
  taken.add(key);
  return key;
}

function readBlock(
  zone: Cursor,
  fields: Map<string, Cursor>,
  allowed: readonly string[],
  key: string,
  like: Json | undefined,
): string | undefined {
  const known = rowsOf(like).find((row) => row['key'] === key)?.['__component'];
  const cursor = fields.get('block');
  if (cursor === undefined) {
    if (typeof known === 'string') return known;
    zone.source.refuseField(`${zone.path}[${key}]`, 'needs to say which block it is: block: text');
    return undefined;
  }
  const block = cursor.string();
  if (block === undefined) return undefined;
  const names = allowed.map((name) => name.replace('block.', ''));
  if (!names.includes(block))
    return cursor.refuse(`"${block}" is not one of ${names.join(', ')}${suggestion(block, names)}`);
  return `block.${block}`;
}
