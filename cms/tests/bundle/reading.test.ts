import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkBundle } from '../../src/bundle/check.ts';
import { readBundle } from '../../src/bundle/read.ts';
import { folderOf, problemsOf } from './files.ts';

const region = 'state: {nl: published}\nfacts: {slug: twente, kind: regional}\ntext: {nl: {name: Twente}}\n';
const pact = (more: string, head = 'state: {nl: published, en: draft}') =>
  `${head}\nfacts:\n  officialName: sociaal pact\n  kind: social_pact\n  regions: [twente]\n${more}`;
const text = 'text:\n  nl: {title: Pact, slug: pact}\n  en: {title: Pact, slug: pact}\n';
const withPact = (source: string) => problemsOf({ 'region/twente.yaml': region, 'pact/a.yaml': source });

test('a bundle without mistakes has no problems', () => {
  expect(withPact(pact(text))).toEqual([]);
});

describe('a mistake is told with its line, column and field', () => {
  test.each([
    ['an unknown section', pact(`${text}fact: {}\n`), /^pact\/a\.yaml:9:7 fact: .*Did you mean "facts"/],
    ['an unknown field', pact(`  signd: 2014-12\n${text}`), /a\.yaml:6:10 facts\.signd: .*Did you mean "signed"/],
    [
      'an unknown value',
      pact(`  roles: [{key: r1, role: leed}]\n${text}`),
      /:6:\d+ facts\.roles\[r1\]\.role: "leed".*"lead"/,
    ],
    ['a number where text is meant', pact(`  signed: 2015\n${text}`), /:6:11 facts\.signed: .*'2015' in quotes/],
    ['a day that does not exist', pact(`  signed: 2015-02-30\n${text}`), /:6:11 facts\.signed\.value: .*2015-02-30/],
    [
      'a handle that nothing has',
      pact(`  host: uvw\n${text}`),
      /:6:9 facts\.host: there is no organisation\/uvw\.yaml/,
    ],
    [
      'a picture that is not there',
      pact(text.replace('slug: pact}', 'slug: pact, picture: {image: a.png}}')),
      /image: there is no media\/a\.png/,
    ],
    [
      'a row without a key',
      pact(`  statusLog: [{state: signed}]\n${text}`),
      /:6:\d+ facts\.statusLog\[0\]: needs a key/,
    ],
    [
      'a key that stands twice',
      pact(`  aliases: [{key: a, name: x}, {key: a, name: y}]\n${text}`),
      /the key "a" stands in this list twice/,
    ],
    ['a name that stands twice', pact(`  kind: raat\n${text}`), /:6:3 : Map keys must be unique/],
    ['a tab for indent', pact(`\tsigned: 2014-12\n${text}`), /[Tt]abs/],
    ['text among the facts', pact(`  title: Pact\n${text}`), /:6:10 facts\.title: is text/],
    [
      'a fact in another language',
      pact(text.replace('en: {', 'en: {officialName: x, ')),
      /:8:\d+ text\.en\.officialName: is a fact/,
    ],
    [
      'a language that is not there',
      pact(text, 'state: {nl: published, fr: draft}'),
      /:1:28 state\.fr: there is no language "fr"/,
    ],
    [
      'another language before Dutch',
      pact(text, 'state: {nl: draft, en: published}'),
      /:1:\d+ state\.en: .*Dutch first/,
    ],
    ['a reference', pact(`  host: &x y\n  aliases: *x\n${text}`), /references \(\*name\) are not allowed/],
    [
      'the character NUL',
      pact(text.replace('title: Pact', 'title: "a\\0b"')),
      /text\.nl\.title: has the character NUL/,
    ],
    ['an empty title', pact('text: {nl: {slug: pact}, en: {title: Pact, slug: pact}}\n'), /text\.nl\.title: /],
    ['an address that cannot be one', pact(text.replace('slug: pact', 'slug: Pact 1')), /text\.nl\.slug: /],
    [
      'a former address in a region that is not there',
      pact(`${text}formerAddresses: [{region: x, locale: nl, slug: oud}]\n`),
      /formerAddresses\[0\]\.region: there is no region\/x/,
    ],
  ])('%s', (_what, source, problem) => {
    const problems = withPact(source);
    expect(
      problems.some((line) => problem.test(line)),
      problems.join('\n'),
    ).toBe(true);
  });

  test('every mistake of every file is told at once', () => {
    const problems = withPact(pact(`  signd: x\n  kind2: y\n${text}`).replace('Pact, slug', 'Pact, slag'));
    expect(problems.filter((line) => line.includes('there is no field'))).toHaveLength(3);
  });

  test('two entries at one address', () => {
    const problems = problemsOf({ 'region/twente.yaml': region, 'pact/a.yaml': pact(text), 'pact/b.yaml': pact(text) });
    expect(problems.filter((line) => line.includes('text.nl.slug'))).toHaveLength(2);
  });
});

test('files that are no text, too large or out of place are refused by name', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pactwerk-bundle-'));
  try {
    mkdirSync(join(folder, 'pact'));
    mkdirSync(join(folder, 'pacts'));
    mkdirSync(join(folder, 'media'));
    writeFileSync(join(folder, 'bundle.yaml'), 'format: pactwerk-bundle/1\n');
    writeFileSync(join(folder, 'pact/latin.yaml'), Buffer.from('state: caf\xe9', 'latin1'));
    writeFileSync(join(folder, 'pact/groot.yaml'), 'x'.repeat(5 * 1024 * 1024 + 1));
    writeFileSync(join(folder, 'pact/Hoofd.yaml'), '');
    writeFileSync(join(folder, 'media/weg.png.yaml'), 'alternativeText: x\n');
    const told = checkBundle(folder).problems.map(({ file, message }) => `${file} ${message}`);
    expect(told).toEqual([
      expect.stringMatching(/^media\/weg\.png\.yaml describes media\/weg\.png/),
      expect.stringMatching(/^pact\/Hoofd\.yaml a file name has small letters/),
      expect.stringMatching(/^pact\/groot\.yaml is larger than 5 MB/),
      expect.stringMatching(/^pact\/latin\.yaml is not UTF-8/),
      expect.stringMatching(/^pacts there is no content type "pacts"\. Did you mean "pact"/),
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a folder that is not there is a problem, not a failure', () => {
  const told = checkBundle(join(tmpdir(), 'pactwerk-nergens')).problems;
  expect(told.map(({ file, message }) => `${file} ${message}`)).toEqual(['. is no folder']);
});

describe('languages', () => {
  const source = pact(
    [
      '  signatures: [{key: s1, unnamedCount: 3, role: partner}]',
      'text:',
      '  nl:',
      '    title: Pact',
      '    slug: pact',
      '    signatures: [{key: s1, capacity: scholen}]',
      '    links: [{key: l1, label: De afspraken, address: "https://voorbeeld.example/"}]',
      '  en:',
      '    title: Pact',
      '    slug: pact',
      '    links: [{key: l1, label: The agreements}]',
      'draft: {facts: {signed: 2014-12}, text: {nl: {title: Nieuw}}}',
      '',
    ].join('\n'),
  );
  const { bundle, problems } = readBundle(folderOf({ 'region/twente.yaml': region, 'pact/a.yaml': source }));
  const languages = bundle.entries.find(({ type }) => type === 'pact')?.languages;

  test('share the facts, each with its own words and Dutch ones where it has none', () => {
    expect(problems).toEqual([]);
    expect(languages?.get('en')?.draft).toMatchObject({
      officialName: 'sociaal pact',
      signatures: [{ key: 's1', unnamedCount: 3, role: 'partner', capacity: 'scholen' }],
      links: [{ key: 'l1', label: 'The agreements', address: 'https://voorbeeld.example/' }],
    });
    expect(languages?.get('en')?.published).toBeNull();
  });

  test('a draft overlay is laid over what is published, its facts in every language', () => {
    expect(languages?.get('nl')?.published).toMatchObject({ title: 'Pact', signed: null });
    expect(languages?.get('nl')?.draft).toMatchObject({ title: 'Nieuw', signed: { value: '2014-12' } });
    expect(languages?.get('en')?.draft).toMatchObject({ title: 'Pact', signed: { value: '2014-12' } });
  });
});
