import {
  blockOf,
  components,
  contentTypes,
  idsOf,
  isFields,
  normalRichText,
  rowIds,
  rowsOf,
  type Attribute,
  type Fields,
  type TypeName,
} from '@pactwerk/shared-types';
import { choiceWords } from '../choice-words';
import { componentAttributes, type Attributes } from '../desk/model';
import { mainField } from '../desk/views/fields';

/** An attribute that holds a value, not parts. */
export type Leaf = Extract<Attribute, { kind: 'scalar' | 'relation' | 'media' }>;

/** A field that two versions have otherwise. */
export interface Difference {
  /** What editors read, from the entry down: `['Blokken', 'Citaat “Samen leren”', 'Tekst']`. */
  place: string[];
  fact: boolean;
  /** What kind of value it is; `order` of rows that stand in both versions, each by its title. */
  attribute: Leaf | 'order';
  before: unknown;
  after: unknown;
}

const choices: Readonly<Record<string, string>> = choiceWords;
const longestTitle = 60;

/** The fields, parts and rows included, that differ between two payloads of one type; rows meet by their key. */
export function differences(type: TypeName, before: Fields, after: Fields): Difference[] {
  return fieldDifferences(contentTypes[type].attributes, before, after, []);
}

function fieldDifferences(attributes: Attributes, before: Fields, after: Fields, above: string[]): Difference[] {
  return Object.entries(attributes).flatMap(([name, attribute]): Difference[] => {
    if (name === 'key') return [];
    const place = [...above, attribute.label];
    const [one, other] = [before[name], after[name]];
    if (attribute.kind === 'zone' || (attribute.kind === 'component' && attribute.repeatable))
      return rowDifferences(attribute, rowsOf(one), rowsOf(other), place);
    if (attribute.kind === 'component') {
      const inner = componentAttributes(attribute.component);
      return fieldDifferences(inner, isFields(one) ? one : {}, isFields(other) ? other : {}, place);
    }
    if (isSameValue(attribute, one, other)) return [];
    return [{ place, fact: attribute.fact, attribute, before: one ?? null, after: other ?? null }];
  });
}

type Rows = Extract<Attribute, { kind: 'component' | 'zone' }>;

function rowDifferences(attribute: Rows, before: readonly Fields[], after: readonly Fields[], place: string[]) {
  const [beforeIds, afterIds] = [rowIds(before), rowIds(after)];
  const found: Difference[] = [];
  const both = { before: [] as string[], after: [] as string[] };
  for (const [number, row] of after.entries()) {
    const other = before[beforeIds.indexOf(afterIds[number] ?? '')];
    const title = rowTitle(attribute, row, number);
    if (other !== undefined) both.after.push(title);
    found.push(...fieldDifferences(attributesOf(attribute, row), other ?? {}, row, [...place, title]));
  }
  for (const [number, row] of before.entries()) {
    const now = afterIds.indexOf(beforeIds[number] ?? '');
    const title = rowTitle(attribute, row, number);
    if (now < 0) found.push(...fieldDifferences(attributesOf(attribute, row), row, {}, [...place, title]));
    // Called as it is now, so that moved rows have one name.
    else both.before.push(rowTitle(attribute, after[now] ?? row, now));
  }
  if (both.before.join('\n') === both.after.join('\n')) return found;
  return [{ place, fact: attribute.fact, attribute: 'order' as const, ...both }, ...found];
}

function attributesOf(attribute: Rows, row: Fields): Attributes {
  return componentAttributes(attribute.kind === 'zone' ? row['__component'] : attribute.component);
}

/** A row as editors know it: a block by its kind, with its first words; without any by its number. */
function rowTitle(attribute: Rows, row: Fields, number: number): string {
  const block = attribute.kind === 'zone' ? blockOf(row) : undefined;
  const value = row[mainField(attributesOf(attribute, row))];
  const name = typeof value === 'string' && value !== '' ? shortened(choices[value] ?? value) : undefined;
  const kind = block === undefined ? undefined : components[block].label;
  if (name === undefined) return kind === undefined ? String(number + 1) : `${kind} ${number + 1}`;
  return kind === undefined ? `“${name}”` : `${kind} “${name}”`;
}

function shortened(text: string): string {
  return text.length > longestTitle ? `${text.slice(0, longestTitle - 1)}…` : text;
}

function isSameValue(attribute: Leaf, before: unknown, after: unknown): boolean {
  return JSON.stringify(normal(attribute, before)) === JSON.stringify(normal(attribute, after));
}

/** The value with what nobody sees left out: an empty text is none, and a switch that was never set is off. */
function normal(attribute: Leaf, value: unknown): unknown {
  if (attribute.kind !== 'scalar') return idsOf(value);
  if (attribute.type === 'blocks') return normalRichText(value);
  if (attribute.type === 'boolean') return value === true;
  return value === undefined || value === '' ? null : value;
}
