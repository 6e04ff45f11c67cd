import { type Attribute, componentAttributes, contentTypes, type TypeName } from '@pactwerk/shared-types';
import { isPayload, type Json, type Payload, rowsOf } from './payload';

/** The number under which the database knows a file: the Document Service takes that, not its documentId. */
export type FileNumbers = ReadonlyMap<string, number>;

/** A payload as the Document Service takes it. */
export function toInput(type: TypeName, payload: Payload, files: FileNumbers): Payload {
  return rowInput(contentTypes[type].attributes, payload, files);
}

function rowInput(attributes: Readonly<Record<string, Attribute>>, payload: Payload, files: FileNumbers): Payload {
  const row: Payload = typeof payload['__component'] === 'string' ? { __component: payload['__component'] } : {};
  for (const [name, attribute] of Object.entries(attributes)) {
    const value = payload[name];
    if (value !== undefined) row[name] = valueInput(attribute, value, files);
  }
  return row;
}

function valueInput(attribute: Attribute, value: Json, files: FileNumbers): Json {
  switch (attribute.kind) {
    case 'scalar':
      return value;
    case 'relation':
      return attribute.many ? value : (firstId(value) ?? null);
    case 'media': {
      const id = firstId(value);
      return id === undefined ? null : (files.get(id) ?? null);
    }
    case 'component': {
      const inner = componentAttributes(attribute.component);
      if (attribute.repeatable) return rowsOf(value).map((row) => rowInput(inner, row, files));
      return isPayload(value) ? rowInput(inner, value, files) : null;
    }
    case 'zone':
      return rowsOf(value).map((row) => rowInput(componentAttributes(String(row['__component'])), row, files));
  }
}

function firstId(value: Json): string | undefined {
  const [id] = Array.isArray(value) ? value : [];
  return typeof id === 'string' ? id : undefined;
}
