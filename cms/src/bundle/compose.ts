import {
  type Attribute,
  componentAttributes,
  composeEntry,
  contentTypes,
  factLocale,
  type Fields,
  type TypeName,
} from '@pactwerk/shared-types';
import { isPayload, type Json, type Payload, rowsOf } from './payload';
import { canonicalRichText } from './rich-text';

type Attributes = Readonly<Record<string, Attribute>>;
/** Told of what does not fit; the path is that in the payload, which is that in the file below `facts` or `text.<locale>`. */
export type Refuse = (path: string, message: string) => void;

/** The Dutch entry, in which the facts of all languages stand. Only what is given is in it; `complete` adds the rest. */
export function composeDutch(type: TypeName, facts: Payload, text: Payload, refuse: Refuse): Payload {
  const { attributes } = contentTypes[type];
  refuseFacts(attributes, facts, text, '', refuse, true);
  const own = Object.entries(text).filter(([name]) => attributes[name]?.fact === false);
  return composeOther(type, { ...facts, ...Object.fromEntries(own) }, text);
}

/** Another language: the facts of `dutch` with the given texts, as every reader of the ledger composes them. */
export function composeLanguage(type: TypeName, dutch: Payload, text: Payload, refuse: Refuse): Payload {
  refuseFacts(contentTypes[type].attributes, dutch, text, '', refuse, false);
  return composeOther(type, dutch, text);
}

function composeOther(type: TypeName, facts: Fields, text: Fields): Payload {
  // What was composed of two payloads is a payload.
  return composeEntry(type, facts, text) as Payload;
}

/** One entry in all languages as it is compared: facts of the Dutch in every language, every attribute there. */
export function composeAllLanguages(type: TypeName, rows: ReadonlyMap<string, Payload>): Map<string, Payload> {
  const { attributes, localized } = contentTypes[type];
  const dutch = rows.get(factLocale);
  return new Map(
    [...rows].map(([locale, row]) => {
      const composed = localized && dutch !== undefined ? composeOther(type, dutch, row) : row;
      return [locale, complete(attributes, composed)];
    }),
  );
}

/** Refuses facts among texts: outside Dutch everywhere, in Dutch only inside a fact, whose place is under `facts`. */
function refuseFacts(
  attributes: Attributes,
  facts: Payload,
  text: Payload,
  path: string,
  refuse: Refuse,
  dutch: boolean,
): void {
  for (const [name, value] of Object.entries(text)) {
    const attribute = attributes[name];
    const field = path === '' ? name : `${path}.${name}`;
    if (attribute === undefined || name === 'key' || name === '__component') continue;
    if (!attribute.fact && dutch) continue;
    if (attribute.kind === 'zone' || attribute.kind === 'component') {
      refuseInside(attribute, facts[name], value, field, refuse, dutch);
    } else if (attribute.fact) {
      refuse(field, 'is a fact: it stands once for all languages, in Dutch or under facts');
    }
  }
}

function refuseInside(
  attribute: Extract<Attribute, { kind: 'component' | 'zone' }>,
  fact: Json | undefined,
  value: Json,
  path: string,
  refuse: Refuse,
  dutch: boolean,
): void {
  const component = (row: Payload) => (attribute.kind === 'zone' ? String(row['__component']) : attribute.component);
  if (isPayload(value)) {
    if (attribute.fact && !isPayload(fact)) refuse(path, 'has text, but there is nothing of it under facts');
    refuseFacts(componentAttributes(component(value)), isPayload(fact) ? fact : {}, value, path, refuse, dutch);
  }
  const known = new Map(rowsOf(fact).map((row) => [row['key'], row]));
  for (const row of rowsOf(value)) {
    const same = known.get(row['key'] ?? null);
    const field = `${path}[${String(row['key'])}]`;
    if (attribute.fact && same === undefined) refuse(field, 'there is no row with this key among the facts');
    refuseFacts(componentAttributes(component(row)), same ?? {}, row, field, refuse, dutch);
  }
}

/** The payload with every attribute: what was not given is empty or the default. */
export function complete(attributes: Attributes, given: Payload): Payload {
  const payload: Payload = typeof given['__component'] === 'string' ? { __component: given['__component'] } : {};
  for (const [name, attribute] of Object.entries(attributes))
    payload[name] = completeValue(attribute, name, given[name]);
  return payload;
}

function completeValue(attribute: Attribute, name: string, given: Json | undefined): Json {
  switch (attribute.kind) {
    case 'scalar':
      if (given === undefined) return attribute.default ?? null;
      return attribute.type === 'blocks' ? canonicalRichText(given) : given;
    case 'relation':
    case 'media':
      return given ?? [];
    case 'component': {
      const inner = componentAttributes(attribute.component);
      if (attribute.repeatable) return rowsOf(given).map((row) => complete(inner, row));
      if (!isPayload(given)) return null;
      // The desk gives every part that may be a row a key; here it gets the same one in every database.
      const keyed = inner['key'] === undefined || given['key'] ? {} : { key: name };
      return complete(inner, { ...given, ...keyed });
    }
    case 'zone':
      return rowsOf(given).map((row) => complete(componentAttributes(String(row['__component'])), row));
  }
}
