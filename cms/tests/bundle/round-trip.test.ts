import {
  type Attribute,
  componentAttributes,
  contentTypes,
  factLocale,
  isTypeName,
  locales,
  type TypeName,
} from '@pactwerk/shared-types';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, canonicalLanguages } from '../../src/bundle/canonical.ts';
import type { Handles } from '../../src/bundle/decompose.ts';
import { type Entry, type Language, noLanguage } from '../../src/bundle/entry.ts';
import { derivedId } from '../../src/bundle/handles.ts';
import type { Json, Payload } from '../../src/bundle/payload.ts';
import { type Known, readBundle } from '../../src/bundle/read.ts';
import { writeEntry } from '../../src/bundle/write.ts';
import { folderOf } from './files.ts';

const nasty = fc.constantFrom(
  '', ' ', 'nee', 'yes', 'null', '~', '2015', '09:30', '0x1', '- a', '? a', ': a', 'a: b', 'a #b', '#', "it's", '"', '|', '>',
  '{a}', '[a', '&a', '*a', '!a', '%a', '@a', '`a`', 'a\n', '\na', 'a\n\n b\n', ' a', 'a ', '\ta', 'a\r\nb', '\u2028', '\u0085', '\ufeff',
  '👩‍⚕️', 'עברית', '---', '...', 'x'.repeat(200),
); // prettier-ignore
const words = fc.oneof(
  nasty,
  fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !text.includes('\0')),
);
const key = fc.constantFrom('k1', 'k2', 'k3');

/** A value as the database may hold it. Rows of one list have different keys, as the desk sees to. */
function valueOf(attribute: Attribute): fc.Arbitrary<Json> {
  switch (attribute.kind) {
    case 'scalar':
      return scalarOf(attribute);
    case 'relation': {
      const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: attribute.many ? 3 : 1 });
      return ids.map((handles) => handles.map((handle) => derivedId(attribute.target, handle)));
    }
    case 'media':
      return fc
        .uniqueArray(fc.constantFrom('a.png', 'b.pdf'), { maxLength: 1 })
        .map((names) => names.map((name) => derivedId('media', name)));
    case 'component': {
      const row = fieldsOf(componentAttributes(attribute.component));
      return attribute.repeatable ? rowsOf(row) : fc.option(row);
    }
    case 'zone':
      return rowsOf(
        fc.oneof(
          ...attribute.components.map((name) =>
            fieldsOf(componentAttributes(name)).map((row): Payload => ({ __component: name, ...row })),
          ),
        ),
      );
  }
}

function scalarOf(attribute: Extract<Attribute, { kind: 'scalar' }>): fc.Arbitrary<Json> {
  const least = attribute.min ?? 0;
  switch (attribute.type) {
    case 'integer':
      return fc.option(fc.integer({ min: least, max: 5000 }));
    case 'decimal':
      return fc.option(fc.integer({ min: least, max: 100_000 }).map((cents) => cents / 100));
    case 'boolean':
      return fc.option(fc.boolean());
    case 'date':
      return fc.option(fc.constantFrom('2020-02-29', '1999-12-31'));
    case 'enumeration':
      return fc.option(fc.constantFrom(...(attribute.values ?? [])));
    case 'email':
      return fc.option(fc.constant('redactie@voorbeeld.example'));
    case 'blocks':
      return fc.option(
        fc
          .array(words, { maxLength: 3 })
          .map((lines) => lines.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] }))),
      );
    case 'string':
    case 'text':
      if (attribute.pattern !== undefined) return fc.option(fc.constantFrom('09', '09:30'));
      return fc.option(words.map((text) => text.slice(0, attribute.maxLength ?? 255)));
  }
}

function fieldsOf(attributes: Readonly<Record<string, Attribute>>): fc.Arbitrary<Payload> {
  const values = Object.entries(attributes).map(
    ([name, attribute]) => [name, name === 'key' ? key : valueOf(attribute)] as const,
  );
  return fc.record(Object.fromEntries(values));
}

function rowsOf(row: fc.Arbitrary<Payload>): fc.Arbitrary<Json> {
  return fc.uniqueArray(row, { maxLength: 3, selector: (one) => one['key'] });
}

/** An entry in some languages, each published, a draft, or published with a draft ahead of it. */
function entryOf(type: TypeName): fc.Arbitrary<Entry> {
  const { attributes, drafts, localized } = contentTypes[type];
  const fields = fieldsOf(attributes);
  const language = fc.tuple(fields, fields, fc.constantFrom('published', 'draft', 'ahead'));
  const others = fc.uniqueArray(fc.constantFrom(...locales.filter((locale) => locale !== factLocale)), {
    maxLength: 2,
  });
  return others.chain((more) => {
    const wanted = localized ? [factLocale, ...more] : [noLanguage];
    return fc.array(language, { minLength: wanted.length, maxLength: wanted.length }).map((given) => {
      const isDraft = given[0]?.[2] === 'draft' && drafts;
      const languages = wanted.map((locale, place): [string, Language] => {
        const [first, second, state] = given[place]!;
        // Dutch first: nothing of a draft is public.
        if (drafts && (state === 'draft' || isDraft)) return [locale, { published: null, draft: first }];
        return [locale, { published: first, draft: drafts && state === 'ahead' ? second : first }];
      });
      const entry = { type, handle: 'proef', id: derivedId(type, 'proef'), formerAddresses: [] };
      return { ...entry, languages: canonicalLanguages(type, new Map(languages)) };
    });
  });
}

const handleNames = ['a', 'b', 'c'];
const mediaFiles = ['a.png', 'b.pdf'];
const known: Known = {
  names: {
    entryId: (type, handle) => (handleNames.includes(handle) ? derivedId(type, handle) : undefined),
    handles: () => handleNames,
    mediaId: (name) => (mediaFiles.includes(name) ? derivedId('media', name) : undefined),
    mediaNames: () => mediaFiles,
  },
  stored: new Map(),
};
const handles: Handles = {
  handleOf: (type, id) => handleNames.find((handle) => derivedId(type, handle) === id),
  mediaName: (id) => mediaFiles.find((name) => derivedId('media', name) === id),
};

describe('whatever an entry holds, its file says it whole', () => {
  test.each(Object.keys(contentTypes).filter(isTypeName))('%s', (type) => {
    fc.assert(
      fc.property(entryOf(type), (entry) => {
        const text = writeEntry(entry, handles);
        const { bundle } = readBundle(folderOf({ [`${type}/proef.yaml`]: text }), known);
        const [read] = bundle.entries;
        const languages = canonicalLanguages(type, read?.languages ?? new Map());
        expect(JSON.parse(canonicalJson([...languages]))).toEqual(JSON.parse(canonicalJson([...entry.languages])));
        expect(writeEntry({ ...entry, languages }, handles)).toBe(text);
      }),
      { numRuns: 20 },
    );
  });
});
