import type { Attribute } from '@pactwerk/shared-types';
import type { Attributes } from '../model';
import { mainField } from './fields';

/** One field in the edit view; a row is twelve wide. */
export interface EditField {
  name: string;
  size: number;
}

const fullRow = 12;

/**
 * The rows of an edit view: name and address first, then the short facts, the dates where they are few, the text, the
 * picture, the blocks, the many dates, and the lists. Keys of rows are not for people.
 */
export function editRows(attributes: Attributes): EditField[][] {
  const names = Object.keys(attributes).filter((name) => name !== 'key');
  const main = mainField(attributes);
  const groups = Map.groupBy(names, (name) => groupOf(name, main, attributes));
  const dates = groups.get('part') ?? [];
  const isDated = dates.length <= 4;
  const order = [
    groups.get('name'),
    groups.get('fact'),
    isDated ? dates : [],
    groups.get('text'),
    groups.get('picture'),
    groups.get('zone'),
    isDated ? [] : dates,
    groups.get('list'),
  ];
  return order.flatMap((group = []) => rows(group.map((name) => ({ name, size: sizeOf(name, attributes, main) }))));
}

type Group = 'name' | 'fact' | 'part' | 'text' | 'picture' | 'zone' | 'list';

function groupOf(name: string, main: string, attributes: Attributes): Group {
  const attribute = attributes[name]!;
  if (name === main || name === 'slug') return 'name';
  if (attribute.kind === 'zone') return 'zone';
  if (attribute.kind === 'component') return attribute.repeatable ? 'list' : attribute.fact ? 'part' : 'picture';
  return isLong(attribute) || (!attribute.fact && attribute.kind === 'scalar') ? 'text' : 'fact';
}

function sizeOf(name: string, attributes: Attributes, main: string): number {
  const attribute = attributes[name]!;
  if (name === main) return isLong(attribute) || !('slug' in attributes) ? fullRow : 8;
  if (name === 'slug') return 4;
  if (attribute.kind === 'component')
    return attribute.component === 'part.partial-date' && !attribute.repeatable ? 6 : fullRow;
  return attribute.kind === 'zone' || isLong(attribute) ? fullRow : 6;
}

function isLong(attribute: Attribute): boolean {
  return attribute.kind === 'scalar' && (attribute.type === 'text' || attribute.type === 'blocks');
}

function rows(fields: readonly EditField[]): EditField[][] {
  const made: EditField[][] = [];
  let room = 0;
  for (const field of fields) {
    if (field.size > room) {
      made.push([]);
      room = fullRow;
    }
    made.at(-1)!.push(field);
    room -= field.size;
  }
  return made;
}
