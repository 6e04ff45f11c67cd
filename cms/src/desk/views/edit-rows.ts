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
 * picture, the blocks, the many dates, and the lists. In a block or a part the picture comes before what is said of it.
 */
export function editRows(uid: string, attributes: Attributes): EditField[][] {
  const main = mainField(attributes);
  const names = Object.keys(attributes).filter((name) => name !== 'key' || isReferredTo(attributes));
  // A date stands in half a row itself.
  const sizeOf = (name: string) => (uid === partialDate ? fullRow : fieldSize(name, attributes, main));
  const field = (name: string) => ({ name, size: sizeOf(name) });
  const told = ownOrder[uid];
  if (told !== undefined)
    return rows(
      [...told, ...names.filter((name) => !told.includes(name))].filter((name) => names.includes(name)).map(field),
    );
  const groups = Map.groupBy(names, (name) => groupOf(uid, name, attributes));
  const dates = groups.get('date') ?? [];
  const isDated = dates.length <= 4;
  const order = [
    groups.get('image'),
    groups.get('name'),
    groups.get('fact'),
    isDated ? dates : [],
    groups.get('text'),
    groups.get('picture'),
    groups.get('zone'),
    isDated ? [] : dates,
    groups.get('list'),
    groups.get('key'),
  ];
  return order.flatMap((group = []) => rows(group.map(field)));
}

/** Forms in the order of what people do: of a Volgspot its meeting, from who sits there to what is handed out after. */
const ownOrder: Readonly<Record<string, readonly string[]>> = {
  'api::volgspot.volgspot': [
    ...['title', 'slug', 'kind', 'ordinal', 'heldOn', 'subjects', 'regions', 'participants', 'focus'],
    ...['ambitionsHold', 'progress', 'assessments', 'factors', 'improvements'],
    ...['documents', 'publishedIn'],
  ],
};

const partialDate = 'part.partial-date';
/** What stands with the dates, since an entry is about it. */
const early = [partialDate, 'part.lineage-end'];

/** Whether another row names a row of this kind by its key, so that people must be able to read it. */
function isReferredTo(attributes: Attributes): boolean {
  return 'supersedes' in attributes;
}

type Group = 'image' | 'name' | 'fact' | 'date' | 'text' | 'picture' | 'zone' | 'list' | 'key';

function groupOf(uid: string, name: string, attributes: Attributes): Group {
  const attribute = attributes[name]!;
  if (name === 'key') return 'key';
  if (!uid.startsWith('api::') && isImage(attribute)) return 'image';
  if (name === mainField(attributes) || name === 'slug') return 'name';
  if (attribute.kind === 'zone') return 'zone';
  if (attribute.kind === 'component') {
    if (attribute.repeatable) return 'list';
    if (!attribute.fact) return 'picture';
    return early.includes(attribute.component) ? 'date' : 'list';
  }
  return isLong(attribute) || (!attribute.fact && attribute.kind === 'scalar') ? 'text' : 'fact';
}

function fieldSize(name: string, attributes: Attributes, main: string): number {
  const attribute = attributes[name]!;
  if (name === main) return isLong(attribute) || !('slug' in attributes) ? fullRow : 8;
  if (name === 'slug') return 4;
  if (attribute.kind === 'component') return attribute.component === partialDate && !attribute.repeatable ? 6 : fullRow;
  return attribute.kind === 'zone' || isLong(attribute) ? fullRow : 6;
}

function isImage(attribute: Attribute): boolean {
  return attribute.kind === 'media' || (attribute.kind === 'component' && attribute.component === 'part.alt-image');
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
