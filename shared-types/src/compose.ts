import type { Attribute } from './content-model-shape.ts';
import {
  blockOf,
  componentAttributes,
  isComponentName,
  isFields,
  rowIds,
  rowsOf,
  type Attributes,
  type Fields,
} from './fields.ts';
import { components, contentTypes, type TypeName } from './generated/content-model.ts';

/**
 * An entry as a reader of one language gets it (design law 5): facts from the nl payload, text from the wanted
 * language's, however deep. Rows of a fact attribute and their order are nl's, each with the text of the other's row of
 * that key, else nl's own. Rows of a text attribute and their order are the text payload's, each with the facts of nl's row
 * of that key; a row that nl lacks has its text alone. Attributes that the content model lacks are left out.
 */
export function composeEntry(type: TypeName, facts: Fields, text: Fields): Fields {
  return composeFields(contentTypes[type].attributes, facts, text);
}

function composeFields(attributes: Attributes, facts: Fields | undefined, text: Fields): Fields {
  const composed: Record<string, unknown> = {};
  for (const [name, attribute] of Object.entries(attributes)) {
    const value = composeValue(attribute, facts?.[name], text[name]);
    if (value !== undefined) composed[name] = value;
    else if (facts === undefined) composed[name] = emptyValue(attribute);
  }
  return composed;
}

function composeValue(attribute: Attribute, fact: unknown, text: unknown): unknown {
  if (attribute.kind !== 'component' && attribute.kind !== 'zone') return attribute.fact ? fact : text;
  const chosen = attribute.fact ? fact : text;
  if (attribute.kind === 'zone')
    return Array.isArray(chosen) ? composeBlocks(attribute, rowsOf(fact), rowsOf(text)) : chosen;
  const attributes = componentAttributes(attribute.component);
  if (attribute.repeatable) {
    return Array.isArray(chosen) ? composeRows(attribute.fact, rowsOf(fact), rowsOf(text), () => attributes) : chosen;
  }
  if (!isFields(chosen)) return chosen;
  const factFields = isFields(fact) ? fact : undefined;
  return composeFields(attributes, factFields, isFields(text) ? text : chosen);
}

function composeBlocks(
  attribute: Attribute & { kind: 'zone' },
  facts: readonly Fields[],
  texts: readonly Fields[],
): Fields[] {
  const known = (row: Fields) => attribute.components.includes(blockOf(row) ?? '');
  return composeRows(attribute.fact, facts.filter(known), texts.filter(known), (row) =>
    componentAttributes(blockOf(row)!),
  );
}

function composeRows(
  fact: boolean,
  facts: readonly Fields[],
  texts: readonly Fields[],
  attributesOf: (row: Fields) => Attributes,
): Fields[] {
  const [rows, others] = fact ? [facts, texts] : [texts, facts];
  const otherIds = rowIds(others);
  const byId = new Map(others.map((row, place) => [otherIds[place], row]));
  const ids = rowIds(rows);
  return rows.map((row, place) => {
    const other = byId.get(ids[place]);
    const block = blockOf(row);
    const composed = fact
      ? composeFields(attributesOf(row), row, other ?? row)
      : composeFields(attributesOf(row), other, row);
    const key = 'key' in row ? { key: row['key'] } : {};
    return { ...(block ? { __component: block } : {}), ...composed, ...key };
  });
}

function emptyValue(attribute: Attribute): unknown {
  if (attribute.kind === 'scalar') return null;
  return attribute.kind === 'component' && !attribute.repeatable ? null : [];
}

/**
 * The fields of a row of the read model in the ledger's own shape: zone items, which GraphQL answers as
 * `{component, quote: {…}, text: null, …}`, become `{__component: 'block.quote', …}`. A block that this version does not know
 * is left out, as are attributes.
 */
export function fromReadModel(type: TypeName, entry: object): Fields {
  const fields = entry as Fields;
  const result: Record<string, unknown> = {};
  for (const [name, attribute] of Object.entries(contentTypes[type].attributes)) {
    const value = fields[name];
    if (value === undefined) continue;
    result[name] =
      attribute.kind === 'zone' && Array.isArray(value)
        ? rowsOf(value).flatMap((item) => block(attribute, item))
        : value;
  }
  return result;
}

function block(attribute: Attribute & { kind: 'zone' }, item: Fields): Fields[] {
  return attribute.components.flatMap((name) => {
    const fields = isComponentName(name) ? item[components[name].field] : undefined;
    return isFields(fields) ? [{ __component: name, ...fields }] : [];
  });
}
