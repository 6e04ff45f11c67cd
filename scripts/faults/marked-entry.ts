import { components, contentTypes, type Attribute, type TypeName } from '@pactwerk/shared-types';
import { only } from '../../site/tests/demo/desk.ts';

type Fields = Record<string, unknown>;
type Attributes = Readonly<Record<string, Attribute>>;

export const typesWithDrafts = (Object.keys(contentTypes) as TypeName[]).filter((type) => contentTypes[type].drafts);

/** What the fields of an entry are filled with. */
export interface Filling {
  /** The word that stands in a field, by the field's path: `pact.signatures.person`. */
  word: (path: string) => string;
  /** A number for a field that takes no words; undefined leaves a small one. */
  number?: (path: string) => number;
  /** What a relation to a type points at. */
  targets: ReadonlyMap<string, string>;
  image: number;
  /** Whether the desk must be able to publish it: some fields then exclude each other. */
  publishable: boolean;
}

/** Fields whose form is not free, by name. */
const formed: Fields = { key: undefined, time: '09', supersedes: undefined, measurement: undefined };
const webAddresses = ['address', 'archivedAddress', 'website', 'outsideAddress', 'auditReport'];

/** What keeps an entry with every field filled from being publishable. */
const exclusive: { [T in TypeName]?: readonly string[] } = {
  event: ['partOf', 'replacedBy'],
  lineage: ['causedBy'],
  page: ['parent'],
  pact: ['ended'],
  target: ['theme', 'action', 'supersedes'],
  theme: ['organisation'],
};
const exclusiveParts: Readonly<Record<string, readonly string[]>> = {
  'part.signature': ['unnamedCount', 'unnamedDescription'],
  'part.lineage-end': ['organisation', 'series', 'name', 'address'],
};

/** An entry of a type in which every field is filled, made from the content model, as the admin would send it. */
export function markedFields(type: TypeName, filling: Filling): Fields {
  const left = filling.publishable ? (exclusive[type] ?? []) : [];
  const fields = filledIn(contentTypes[type].attributes, type, filling, left);
  if (type === 'lineage' && filling.publishable) fields['to'] = { name: filling.word('lineage.to.name') };
  return fields;
}

/** The least that makes a draft of a type. */
export function requiredFields(type: TypeName, word: string): Fields {
  const required = Object.entries(contentTypes[type].attributes).filter(([, attribute]) => attribute.required);
  return Object.fromEntries(
    required.map(([name, attribute]) => {
      if (attribute.kind !== 'scalar') return [name, undefined];
      if (attribute.type === 'enumeration') return [name, attribute.values?.[0]];
      return [name, attribute.type === 'decimal' || attribute.type === 'integer' ? 1 : word];
    }),
  );
}

function filledIn(attributes: Attributes, path: string, filling: Filling, left: readonly string[]): Fields {
  return Object.fromEntries(
    Object.entries(attributes)
      .filter(([name]) => !left.includes(name))
      .map(([name, attribute]) => [name, valueOf(name, attribute, `${path}.${name}`, filling)]),
  );
}

function valueOf(name: string, attribute: Attribute, path: string, filling: Filling): unknown {
  switch (attribute.kind) {
    case 'relation': {
      const target = filling.targets.get(attribute.target);
      return target === undefined ? only() : only(target);
    }
    case 'media':
      return filling.image;
    case 'component': {
      const part = partOf(attribute.component, path, filling);
      return attribute.repeatable ? [part] : part;
    }
    case 'zone':
      return attribute.components.map((component) => ({
        __component: component,
        ...partOf(component, `${path}.${component}`, filling),
      }));
    case 'scalar':
      return scalarOf(name, attribute, path, filling);
  }
}

function partOf(component: string, path: string, filling: Filling): Fields {
  const { attributes } = components[component as keyof typeof components];
  if (component === 'part.partial-date') {
    return { value: '2016-05', asStated: filling.word(`${path}.asStated`), why: filling.word(`${path}.why`) };
  }
  return filledIn(attributes, path, filling, filling.publishable ? (exclusiveParts[component] ?? []) : []);
}

function scalarOf(name: string, attribute: Attribute & { kind: 'scalar' }, path: string, filling: Filling): unknown {
  if (name in formed) return formed[name];
  const word = filling.word(path);
  if (name === 'slug') return `adres-${word}`;
  if (webAddresses.includes(name)) return path.includes('sender') ? `${word}@example.org` : `https://${word}.example/`;
  switch (attribute.type) {
    case 'enumeration':
      return attribute.values?.[0];
    case 'blocks':
      return [{ type: 'paragraph', children: [{ type: 'text', text: word }] }];
    case 'boolean':
      return false;
    case 'integer':
    case 'decimal':
      return filling.number?.(path) ?? 1;
    case 'email':
      return `${word}@example.org`;
    case 'date':
      return '2020-01-02';
    case 'string':
    case 'text':
      return word;
  }
}
