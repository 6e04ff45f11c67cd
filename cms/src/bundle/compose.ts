import { type Attribute, components, type ComponentName } from '@pactwerk/shared-types';
import { isPayload, type Json, type Payload, rowsOf } from './payload';

type Attributes = Readonly<Record<string, Attribute>>;
/** Told of what does not fit; the path is that in the file, below `facts` or `text.<locale>`. */
export type Refuse = (path: string, message: string) => void;

/**
 * One language of an entry out of its facts and texts (design law 5). `base` is what the facts stand in: for Dutch the
 * `facts:` of the file, for another language the Dutch entry. Only what is given is in the result; `complete` adds the rest.
 */
export function composeText(
  attributes: Attributes,
  base: Payload,
  text: Payload,
  refuse: Refuse,
  dutch: boolean,
): Payload {
  const payload: Payload = {};
  for (const [name, attribute] of Object.entries(attributes)) {
    const own = text[name];
    const value = attribute.fact
      ? own === undefined
        ? base[name]
        : layText(attribute, base[name], own, name, refuse)
      : dutch
        ? own
        : fillFacts(attribute, base[name], own, name, refuse);
    if (value !== undefined) payload[name] = value;
  }
  return payload;
}

/** A fact with the texts inside it: rows and order of the fact, words of the text. */
function layText(
  attribute: Attribute,
  fact: Json | undefined,
  text: Json,
  path: string,
  refuse: Refuse,
): Json | undefined {
  if (attribute.kind !== 'component') {
    refuse(path, 'is a fact: it stands under facts, once for all languages');
    return fact;
  }
  const attributes = components[attribute.component as ComponentName].attributes;
  if (!attribute.repeatable) {
    if (isPayload(fact) && isPayload(text)) return layRow(attributes, fact, text, path, refuse);
    if (isPayload(text)) refuse(path, 'has text, but there is nothing of it under facts');
    return fact;
  }
  const texts = new Map(rowsOf(text).map((row) => [row['key'], row]));
  const rows = rowsOf(fact).map((row) => {
    const own = texts.get(row['key'] ?? null);
    texts.delete(row['key'] ?? null);
    return own === undefined ? row : layRow(attributes, row, own, `${path}[${String(row['key'])}]`, refuse);
  });
  for (const key of texts.keys()) refuse(`${path}[${String(key)}]`, 'there is no row with this key under facts');
  return rows;
}

function layRow(attributes: Attributes, fact: Payload, text: Payload, path: string, refuse: Refuse): Payload {
  const row = { ...fact };
  for (const [name, value] of Object.entries(text)) {
    const attribute = attributes[name];
    if (attribute === undefined || name === 'key') continue;
    const laid = attribute.fact ? layText(attribute, fact[name], value, `${path}.${name}`, refuse) : value;
    if (laid !== undefined) row[name] = laid;
  }
  return row;
}

/** A text with the facts that stand inside it, taken from the Dutch row of the same key. */
function fillFacts(
  attribute: Attribute,
  dutch: Json | undefined,
  own: Json | undefined,
  path: string,
  refuse: Refuse,
): Json | undefined {
  if (own === undefined || own === null) return own;
  if (attribute.kind === 'component' && !attribute.repeatable) {
    const attributes = components[attribute.component as ComponentName].attributes;
    return isPayload(own) ? fillRow(attributes, isPayload(dutch) ? dutch : {}, own, path, refuse) : own;
  }
  if (attribute.kind !== 'component' && attribute.kind !== 'zone') return own;
  const dutchRows = new Map(rowsOf(dutch).map((row) => [row['key'], row]));
  return rowsOf(own).map((row) => {
    const same = dutchRows.get(row['key'] ?? null) ?? {};
    const component = attribute.kind === 'component' ? attribute.component : String(row['__component']);
    return fillRow(
      components[component as ComponentName].attributes,
      same,
      row,
      `${path}[${String(row['key'])}]`,
      refuse,
    );
  });
}

function fillRow(attributes: Attributes, dutch: Payload, own: Payload, path: string, refuse: Refuse): Payload {
  const row: Payload = typeof own['__component'] === 'string' ? { __component: own['__component'] } : {};
  for (const [name, attribute] of Object.entries(attributes)) {
    const value = own[name];
    const field = `${path}.${name}`;
    let filled: Json | undefined;
    if (!attribute.fact) filled = fillFacts(attribute, dutch[name], value, field, refuse);
    else if (name === 'key') filled = value ?? dutch[name];
    else if (value === undefined) filled = dutch[name];
    else if (attribute.kind === 'component') filled = layText(attribute, dutch[name], value, field, refuse);
    else refuse(field, 'is a fact: it stands in the row of this key under text.nl');
    if (filled !== undefined) row[name] = filled;
  }
  return row;
}

/** The payload with every attribute: what was not given is empty or the default. Reports required ones that are empty. */
export function complete(attributes: Attributes, given: Payload, path: string, refuseEmpty: Refuse): Payload {
  const payload: Payload = typeof given['__component'] === 'string' ? { __component: given['__component'] } : {};
  for (const [name, attribute] of Object.entries(attributes)) {
    const field = path === '' ? name : `${path}.${name}`;
    const value = completeValue(attribute, given[name], field, refuseEmpty);
    payload[name] = value;
    if (attribute.required && (value === null || value === '')) refuseEmpty(field, 'must be filled in');
  }
  return payload;
}

function completeValue(attribute: Attribute, given: Json | undefined, path: string, refuseEmpty: Refuse): Json {
  switch (attribute.kind) {
    case 'scalar':
      return given === undefined ? (attribute.default ?? null) : given;
    case 'relation':
    case 'media':
      return given ?? [];
    case 'component': {
      const attributes = components[attribute.component as ComponentName].attributes;
      if (!attribute.repeatable) {
        // The desk gives every part that may be a row a key; here it gets the same one in every database.
        const keyed = attributes['key'] === undefined ? {} : { key: path.replace(/^.*\./, '') };
        return isPayload(given) ? complete(attributes, { ...keyed, ...given }, path, refuseEmpty) : null;
      }
      return rowsOf(given).map((row) => complete(attributes, row, `${path}[${String(row['key'])}]`, refuseEmpty));
    }
    case 'zone':
      return rowsOf(given).map((row) => {
        const attributes = components[String(row['__component']) as ComponentName].attributes;
        return complete(attributes, row, `${path}[${String(row['key'])}]`, refuseEmpty);
      });
  }
}
