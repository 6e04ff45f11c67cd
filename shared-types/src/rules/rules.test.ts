import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  checkEntry,
  contentTypes,
  isTypeName,
  knowingNothing,
  rules,
  type Fields,
  type RuleContext,
} from '../index.ts';
import { formExamples } from './form.examples.ts';
import { truthExamples } from './truth.examples.ts';
import { writingExamples } from './writing.examples.ts';

const nowhere: RuleContext = { ...knowingNothing, entryId: 'self', locale: 'nl' };
const examples = [...truthExamples, ...formExamples, ...writingExamples];

describe.each(examples)('$rule in $type at $at', ({ rule, type, wrong, at, right, context, rightContext }) => {
  const found = (fields: Fields, more: Partial<RuleContext> = {}) =>
    checkEntry(type, fields, { ...nowhere, ...more }).filter((problem) => problem.rule === rule);

  test('is found, at its field, with a remedy', () => {
    const problem = found(wrong, context).find(({ field }) => field === at);
    expect(problem?.message).toMatch(/[.?]$/);
    expect(problem?.english).toMatch(/[.?]$/);
    expect(problem?.english).not.toBe(problem?.message);
  });

  test('is not found where it is mended', () => expect(found(right, rightContext ?? context)).toEqual([]));
});

test('every rule has an example and bears the name of its file', () => {
  const files = readdirSync(import.meta.dirname).map((file) => file.replace('.ts', ''));
  const notRules = ['rule', 'rules', 'append-only'];
  expect(rules.map(({ name }) => name).sort()).toEqual(
    files.filter((file) => !file.includes('.') && !notRules.includes(file)).sort(),
  );
  expect(new Set(examples.map(({ rule }) => rule))).toEqual(new Set(rules.map(({ name }) => name)));
});

test('facts, and the Dutch words that go with them, are judged in Dutch alone; texts in every language', () => {
  const target = { label: '', rhythm: 'yearly', unit: 'persons', pact: ['a'], quantity: 1 };
  const found = (locale: 'nl' | 'en') => checkEntry('target', target, { ...nowhere, locale }).map(({ field }) => field);
  expect(found('nl')).toEqual(['label', 'targetGroup']);
  expect(found('en')).toEqual(['label']);
});

test('warnings do not stop a publish', () => {
  const warned = new Set(
    examples
      .flatMap(({ type, wrong, context }) => checkEntry(type, wrong, { ...nowhere, ...context }))
      .flatMap((problem) => (problem.severity === 'warn' ? problem.rule : [])),
  );
  expect(warned).toEqual(
    new Set([
      'slug-formerly-taken',
      'stated-count',
      'import-artefact',
      'accessible-version',
      'heading-order',
      'bare-link',
      'dead-link',
      'unknown-abbreviation',
      'name-spelling',
      'paragraph-length',
      'block-length',
      'reading-level',
    ]),
  );
});

test('whatever JSON the fields hold, the rules judge and do not throw', () => {
  const names = Object.values(contentTypes).flatMap((type) => Object.keys(type.attributes));
  const value = fc.oneof(
    fc.jsonValue(),
    fc.array(fc.dictionary(fc.constantFrom('__component', 'key', ...names), fc.jsonValue())),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(contentTypes).filter(isTypeName)),
      fc.dictionary(fc.constantFrom(...names), value),
      (type, fields) => {
        checkEntry(type, fields, nowhere);
      },
    ),
    { numRuns: 500 },
  );
});
