import type { Attribute } from './content-model-shape.ts';
import { blockOf, componentAttributes, isFields, rowsOf, type Attributes, type Fields } from './fields.ts';
import { contentTypes, type TypeName } from './generated/content-model.ts';

/** One attribute of an entry, however deep. */
export interface Visit {
  /** Dotted, rows by key: `statusLog[s1].asOf`. A row without a key stands with its number, from 1. */
  readonly path: string;
  readonly name: string;
  readonly attribute: Attribute;
  readonly value: unknown;
  /** The fields among which it stands, and their own path (empty for the entry). */
  readonly holder: Fields;
  readonly holderPath: string;
  /** The component in which it stands; undefined in the entry itself. */
  readonly component: string | undefined;
}

/** Every attribute of an entry, those of its parts, rows and blocks included; also those that have no value. */
export function* walkEntry(type: TypeName, fields: Fields): Generator<Visit> {
  yield* walkFields(contentTypes[type].attributes, fields, '', undefined);
}

function* walkFields(
  attributes: Attributes,
  holder: Fields,
  holderPath: string,
  component: string | undefined,
): Generator<Visit> {
  for (const [name, attribute] of Object.entries(attributes)) {
    const path = holderPath === '' ? name : `${holderPath}.${name}`;
    const value = holder[name];
    yield { path, name, attribute, value, holder, holderPath, component };
    if (attribute.kind === 'zone') {
      for (const [row, place] of numbered(value)) {
        const block = blockOf(row);
        if (block) yield* walkFields(componentAttributes(block), row, rowPath(path, row, place), block);
      }
    } else if (attribute.kind === 'component' && attribute.repeatable) {
      for (const [row, place] of numbered(value)) {
        yield* walkFields(
          componentAttributes(attribute.component),
          row,
          rowPath(path, row, place),
          attribute.component,
        );
      }
    } else if (attribute.kind === 'component' && isFields(value)) {
      yield* walkFields(componentAttributes(attribute.component), value, path, attribute.component);
    }
  }
}

function numbered(value: unknown): [row: Fields, place: number][] {
  return rowsOf(value).map((row, place) => [row, place]);
}

/** `statusLog[s1]`: where a row stands in messages. */
export function rowPath(list: string, row: Fields, place: number): string {
  return `${list}[${typeof row['key'] === 'string' && row['key'] !== '' ? row['key'] : place + 1}]`;
}

/**
 * The place of a problem's field as forms name it: `statusLog[s1].asOf` is `['statusLog', '0', 'asOf']`. A row that is not
 * there ends the path at its list.
 */
export function fieldPlace(fields: Fields, field: string): string[] {
  const place: string[] = [];
  let value: unknown = fields;
  for (const [, name = '', key] of field.matchAll(/([^.[\]]+)(?:\[([^\]]*)\])?/g)) {
    value = isFields(value) ? value[name] : undefined;
    place.push(name);
    if (key === undefined) continue;
    const rows = rowsOf(value);
    const at = rows.findIndex((row, index) => rowPath('', row, index) === `[${key}]`);
    if (at < 0) return place;
    place.push(String(at));
    value = rows[at];
  }
  return place;
}
