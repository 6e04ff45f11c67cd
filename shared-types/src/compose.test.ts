import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Attribute } from './index.ts';
import {
  blockOf,
  componentAttributes,
  composeEntry,
  contentTypes,
  fromReadModel,
  isFields,
  isTypeName,
  rowsOf,
  type Fields,
  type TypeName,
} from './index.ts';

const typeNames = Object.keys(contentTypes).filter(isTypeName);
const key = fc.constantFrom('k1', 'k2', 'k3', 'k4');

function fieldsOf(attributes: Readonly<Record<string, Attribute>>): fc.Arbitrary<Fields> {
  const values = Object.entries(attributes).map(
    ([name, attribute]) => [name, name === 'key' ? key : valueOf(attribute)] as const,
  );
  return fc.record(Object.fromEntries(values));
}

function valueOf(attribute: Attribute): fc.Arbitrary<unknown> {
  switch (attribute.kind) {
    case 'scalar':
      return fc.oneof(fc.constant(null), fc.string({ maxLength: 3 }));
    case 'relation':
    case 'media':
      return fc.array(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 2 });
    case 'component': {
      const fields = fieldsOf(componentAttributes(attribute.component));
      return attribute.repeatable ? fc.array(fields, { maxLength: 3 }) : fc.oneof(fc.constant(null), fields);
    }
    case 'zone':
      return fc.array(
        fc.oneof(
          ...attribute.components.map((name) =>
            fieldsOf(componentAttributes(name)).map((row) => ({ __component: name, ...row })),
          ),
        ),
        { maxLength: 4 },
      );
  }
}

const entries = (type: TypeName) => fieldsOf(contentTypes[type].attributes);
const pair = fc.constantFrom(...typeNames).chain((type) => fc.tuple(fc.constant(type), entries(type), entries(type)));

/** Everything of an entry that is a fact and does not stand in a list or part that belongs to a language. */
function factsOf(attributes: Readonly<Record<string, Attribute>>, fields: Fields): Fields {
  const facts = Object.entries(attributes).flatMap(([name, attribute]) => {
    if (!attribute.fact) return [];
    if (attribute.kind !== 'component') return [[name, fields[name]]];
    const inner = componentAttributes(attribute.component);
    if (attribute.repeatable) return [[name, rowsOf(fields[name]).map((row) => factsOf(inner, row))]];
    return [[name, isFields(fields[name]) ? factsOf(inner, fields[name]) : fields[name]]];
  });
  return Object.fromEntries(facts) as Fields;
}

describe('whatever the languages hold', () => {
  test('Dutch read as Dutch is itself', () => {
    fc.assert(
      fc.property(pair, ([type, nl]) => {
        expect(composeEntry(type, nl, nl)).toEqual(nl);
      }),
    );
  });

  test('facts are always those of nl', () => {
    fc.assert(
      fc.property(pair, ([type, nl, other]) => {
        const { attributes } = contentTypes[type];
        expect(factsOf(attributes, composeEntry(type, nl, other))).toEqual(factsOf(attributes, nl));
      }),
    );
  });

  test('texts, and the rows of a text attribute, are those of the language', () => {
    fc.assert(
      fc.property(pair, ([type, nl, other]) => {
        const composed = composeEntry(type, nl, other);
        for (const [name, attribute] of Object.entries(contentTypes[type].attributes)) {
          if (attribute.fact) continue;
          if (attribute.kind === 'scalar') expect(composed[name]).toEqual(other[name]);
          if (attribute.kind === 'zone')
            expect(rowsOf(composed[name]).map(blockOf)).toEqual(rowsOf(other[name]).map(blockOf));
          if (attribute.kind === 'component' && attribute.repeatable) {
            expect(rowsOf(composed[name]).map((row) => row['key'])).toEqual(
              rowsOf(other[name]).map((row) => row['key']),
            );
          }
        }
      }),
    );
  });
});

const nl = {
  title: 'Zorgpact',
  officialName: 'sociaal pact',
  signatures: [
    { key: 's1', organisation: ['roc'], capacity: 'wethouder' },
    { key: 's2', organisation: ['uwv'], capacity: 'directeur' },
  ],
  links: [
    { key: 'l1', label: 'Lees meer', address: 'https://een.nl/' },
    { key: 'l2', label: 'Nog meer', address: 'https://twee.nl/' },
  ],
  picture: { image: ['foto'], alt: 'Een klas', decorative: false },
};

describe('rows', () => {
  test('rows of facts stand in the order of nl, with the text of the language, else that of nl', () => {
    const en = { title: 'Care pact', signatures: [{ key: 's2', organisation: ['wrong'], capacity: 'director' }] };
    expect(composeEntry('pact', nl, en)['signatures']).toEqual([
      { key: 's1', organisation: ['roc'], capacity: 'wethouder' },
      { key: 's2', organisation: ['uwv'], capacity: 'director' },
    ]);
  });

  test('rows of text stand in the order of the language, with the facts of nl; one that nl lacks has its text alone', () => {
    const en = {
      links: [
        { key: 'l2', label: 'More', address: 'https://wrong.example/' },
        { key: 'l9', label: 'Only here', address: 'https://wrong.example/' },
      ],
    };
    expect(composeEntry('pact', nl, en)['links']).toMatchObject([
      { key: 'l2', label: 'More', address: 'https://twee.nl/' },
      { key: 'l9', label: 'Only here', address: null },
    ]);
  });

  test('a picture is the one of nl, described in the language', () => {
    const en = { picture: { image: ['other'], alt: 'A class', decorative: true } };
    expect(composeEntry('pact', nl, en)['picture']).toEqual({ image: ['foto'], alt: 'A class', decorative: false });
    expect(composeEntry('pact', nl, { picture: null })['picture']).toBeNull();
  });

  test('a block only finds its facts in a block of its own kind', () => {
    const dutch = { blocks: [{ __component: 'block.quote', key: 'b1', text: 'Ja', person: 'Bestuurder' }] };
    const english = {
      blocks: [
        { __component: 'block.quote', key: 'b1', text: 'Yes', person: 'Someone else' },
        { __component: 'block.text', key: 'b1', heading: 'Kop' },
        { __component: 'block.unknown', key: 'b2' },
      ],
    };
    expect(composeEntry('newsletter', dutch, english)['blocks']).toEqual([
      { __component: 'block.quote', key: 'b1', text: 'Yes', person: 'Bestuurder' },
      { __component: 'block.text', key: 'b1', heading: 'Kop', text: null },
    ]);
  });
});

test('a row of the read model becomes the shape of the ledger', () => {
  const answered = {
    title: 'Nieuwsbrief',
    blocks: [
      { component: 'block.quote', text: null, quote: { key: 'b1', text: 'Ja', person: null, role: null } },
      { component: 'block.next-steps', quote: null, nextSteps: { key: 'b2', steps: [] } },
    ],
  };
  expect(fromReadModel('newsletter', answered)).toEqual({
    title: 'Nieuwsbrief',
    blocks: [
      { __component: 'block.quote', key: 'b1', text: 'Ja', person: null, role: null },
      { __component: 'block.next-steps', key: 'b2', steps: [] },
    ],
  });
});
