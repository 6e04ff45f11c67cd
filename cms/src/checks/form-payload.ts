import {
  contentTypes,
  idsOf,
  isFields,
  rowsOf,
  type Attribute,
  type Fields,
  type TypeName,
} from '@pactwerk/shared-types';
import { componentAttributes, type Attributes } from '../desk/model';

/**
 * What stands in the form of an edit view as the ledger would keep it. The form has of relations only what changed since the
 * draft was `stored` (undefined for an entry or language that was never saved); everything else it has whole.
 */
export function formPayload(type: TypeName, values: Fields, stored: Fields | undefined): Fields {
  return fieldsOf(contentTypes[type].attributes, values, stored);
}

function fieldsOf(attributes: Attributes, values: Fields, stored: Fields | undefined): Fields {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, attribute]) => [name, valueOf(attribute, values[name], stored?.[name])]),
  );
}

function valueOf(attribute: Attribute, value: unknown, stored: unknown): unknown {
  switch (attribute.kind) {
    case 'scalar':
      // The form has an empty text where nothing was filled in.
      return value === undefined || (value === '' && attribute.type !== 'string' && attribute.type !== 'text')
        ? null
        : value;
    case 'relation':
      return relatedIds(value, idsOf(stored));
    case 'media':
      return value === undefined || value === null ? [] : [value].flat().flatMap(idOf);
    case 'component': {
      const inner = componentAttributes(attribute.component);
      if (!attribute.repeatable) return isFields(value) ? fieldsOf(inner, value, rowsOf([stored])[0]) : null;
      return rowsOf(value).map((row) => fieldsOf(inner, row, sameRow(row, stored)));
    }
    case 'zone':
      return rowsOf(value).map((row) => ({
        __component: row['__component'],
        ...fieldsOf(componentAttributes(row['__component']), row, sameRow(row, stored)),
      }));
  }
}

/** The stored row that a row of the form was; none for a new one, whose key comes with the save. */
function sameRow(row: Fields, stored: unknown): Fields | undefined {
  if (typeof row['key'] !== 'string') return undefined;
  return rowsOf(stored).find((one) => one['key'] === row['key'] && one['__component'] === row['__component']);
}

function relatedIds(value: unknown, stored: readonly string[]): string[] {
  if (!isFields(value)) return [...stored];
  const added = rowsOf(value['connect']).flatMap(idOf);
  const gone = new Set([...added, ...rowsOf(value['disconnect']).flatMap(idOf)]);
  return [...stored.filter((id) => !gone.has(id)), ...added];
}

/** The documentId of a related entry or a file; of an entry that was just chosen the form has it a level deeper. */
function idOf(value: unknown): string[] {
  if (!isFields(value)) return [];
  const { documentId, apiData, id } = value;
  if (typeof documentId === 'string') return [documentId];
  if (isFields(apiData)) return idOf(apiData);
  return typeof id === 'number' || typeof id === 'string' ? [String(id)] : [];
}
