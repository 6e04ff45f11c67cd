import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  checkEntry,
  composeEntry,
  contentTypes,
  factLocale,
  type Fields,
  knowingNothing,
  knownNames,
  lineageEdge,
  locales,
  type Problem,
  type RuleContext,
  type TypeName,
} from '@pactwerk/shared-types';
import { describe, expect, test } from 'vitest';
import { checkBundle } from '../../src/bundle/check.ts';
import { type BundleEntry, type Language, noLanguage } from '../../src/bundle/entry.ts';

const folder = fileURLToPath(new URL('../../seed', import.meta.url));
const { bundle, problems } = checkBundle(folder);

const ofType = (type: TypeName) => bundle.entries.filter((entry) => entry.type === type);
const factsOf = (entry: BundleEntry): Fields =>
  entry.languages.get(contentTypes[entry.type].localized ? factLocale : noLanguage)?.draft ?? {};
const edges = ofType('lineage').map((entry) => lineageEdge(entry.id, factsOf(entry)));
const names = knownNames(
  bundle.entries.flatMap(({ type, languages }) =>
    [...languages.values()].flatMap(({ published }) => (published === null ? [] : [{ type, fields: published }])),
  ),
);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));

function problemsOf(entry: BundleEntry, locale: string, { draft, published }: Language): Problem[] {
  const context: RuleContext = {
    ...knowingNothing,
    entryId: entry.id,
    locale: locales.find((known) => known === locale) ?? null,
    edges: () => edges,
    names: () => names,
  };
  const dutch = entry.languages.get(factLocale);
  return [draft, published]
    .filter((fields) => fields !== null)
    .flatMap((fields) => {
      const facts = fields === draft ? dutch?.draft : dutch?.published;
      const composed =
        locale === factLocale || facts === null || facts === undefined
          ? fields
          : composeEntry(entry.type, facts, fields);
      return checkEntry(entry.type, composed, context);
    });
}

test('every handle, key and field of the demo content means something', () => {
  expect(problems).toEqual([]);
});

test.each(['refuse', 'warn'])('no entry in any language gives a reason to %s', (severity) => {
  const found = bundle.entries.flatMap((entry) =>
    [...entry.languages].flatMap(([locale, language]) =>
      problemsOf(entry, locale, language)
        .filter((problem) => problem.severity === severity)
        .map((problem) => `${entry.type}/${entry.handle} ${locale} ${problem.field}: ${problem.message}`),
    ),
  );
  expect(found).toEqual([]);
});

test('every content type and every kind of newsletter block occurs', () => {
  for (const type of Object.keys(contentTypes) as TypeName[]) expect(ofType(type), type).not.toHaveLength(0);
  const { blocks } = contentTypes.newsletter.attributes;
  if (blocks?.kind !== 'zone') throw new Error('newsletters have no blocks');
  const kinds = ofType('newsletter').flatMap((entry) => {
    const zone = factsOf(entry)['blocks'];
    return Array.isArray(zone) ? zone.map((block: { __component?: string }) => block.__component) : [];
  });
  expect(new Set(kinds)).toEqual(new Set(blocks.components));
});

test('something is a draft, something is ahead of what is public, and something waits for each translation', () => {
  const languages = bundle.entries.flatMap((entry) => [...entry.languages.values()]);
  expect(languages.some(({ published }) => published === null)).toBe(true);
  expect(
    languages.some(({ published, draft }) => published !== null && JSON.stringify(published) !== JSON.stringify(draft)),
  ).toBe(true);
  for (const locale of locales.filter((other) => other !== factLocale))
    expect(
      ofType('pact').some((entry) => !entry.languages.has(locale)),
      locale,
    ).toBe(true);
});

describe('what people wrote to people stays private', () => {
  const text = (name: string) => readFileSync(join(folder, name), 'utf8');

  test('the only mail addresses are of domains that cannot exist', () => {
    const addresses = files.flatMap((name) => text(name).match(/[\w.+-]+@[\w-]+(\.[\w-]+)+/g) ?? []);
    expect(addresses).not.toHaveLength(0);
    expect(addresses.filter((address) => !address.endsWith('.example'))).toEqual([]);
  });

  test('there is no telephone number', () => {
    const numbers = files.flatMap((name) => text(name).match(/(\+31|\b0)[\d -]{8,}\d/g) ?? []);
    expect(numbers).toEqual([]);
  });
});

test('the media together stay below 1.5 MB', () => {
  const size = bundle.media.reduce((sum, { file }) => sum + statSync(file).size, 0);
  expect(size).toBeGreaterThan(0);
  expect(size).toBeLessThan(1.5 * 1024 * 1024);
});
