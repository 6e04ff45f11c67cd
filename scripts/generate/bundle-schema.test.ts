import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { bundleSchemas } from './bundle-schema.ts';

const seed = join(import.meta.dirname, '../../cms/seed');
const ajv = new Ajv({ strict: false, allErrors: true });
const validators = new Map<string, ValidateFunction>(
  bundleSchemas().map(([name, source]) => [
    name.replace('.schema.json', ''),
    ajv.compile(JSON.parse(source) as object),
  ]),
);
const files = [...validators.keys()]
  .filter((type) => type !== 'bundle')
  .flatMap((type) => readdirSync(join(seed, type)).map((name) => ({ type, path: join(type, name) })))
  .filter(({ path }) => path.endsWith('.yaml'));

function errorsOf(type: string, value: unknown): string[] {
  const validate = validators.get(type);
  if (validate === undefined) throw new Error(`no schema for ${type}`);
  return validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

test('every file of the demo content fits the schema that editors lay on it', () => {
  expect(files.length).toBeGreaterThan(60);
  const wrong = files.flatMap(({ type, path }) =>
    errorsOf(type, parse(readFileSync(join(seed, path), 'utf8'))).map((error) => `${path} ${error}`),
  );
  expect(wrong).toEqual([]);
});

test.each([
  ['an unknown field', { state: { nl: 'published' }, facts: { signd: '2014' } }],
  ['an unknown value', { state: { nl: 'published' }, facts: { kind: 'social-pact' } }],
  ['a number for a date', { state: { nl: 'published' }, facts: { signed: 2014 } }],
  ['text among the facts', { state: { nl: 'published' }, facts: { title: 'Pact' } }],
  ['a fact among the texts', { state: { nl: 'published' }, text: { nl: { officialName: 'Pact' } } }],
  ['no Dutch', { state: { en: 'draft' } }],
])('a schema marks %s', (_what, value) => {
  expect(errorsOf('pact', value)).not.toEqual([]);
});
