import { normalRichText } from '@pactwerk/shared-types';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TextField } from '../../src/translations/texts.ts';
import { isSameLine, linesOf, withLines } from '../../src/translations/xliff/lines.ts';
import { readXliff, XliffError, type ReadEntry } from '../../src/translations/xliff/read.ts';
import { writeXliff, type TextPair } from '../../src/translations/xliff/write.ts';
import { inlines, rich, words } from './odd-texts.ts';

const field = (kind: TextField['kind'], value: unknown, path = 'body'): TextField => ({
  path,
  place: ['Tekst'],
  kind,
  value,
  isInFact: false,
});
const pair = (source: TextField, target?: TextField): TextPair => ({ source, target, isOutdated: false });
const file = (...texts: TextPair[]) => writeXliff([{ type: 'news', id: 'abc', title: 'Nieuws: Bericht', texts }], 'en');
function read(xml: string): ReadEntry {
  const [entry] = readXliff(xml).entries;
  return entry ?? { type: 'news', id: 'abc', lines: [], problems: [] };
}
/** What a field becomes when the targets of a file are taken over. */
function taken(source: TextField, xml: string): unknown {
  const { lines } = read(xml);
  return withLines(source, new Map(lines.flatMap(({ at, target }) => (target === undefined ? [] : [[at, target]]))));
}

describe('the round trip', () => {
  test('of a rich text loses nothing: blocks, lists, marks, links, line breaks and odd characters', () => {
    fc.assert(
      fc.property(rich, (value) => {
        const text = field('rich', value);
        expect(taken(text, file(pair(text, text)))).toEqual(normalRichText(value));
      }),
      { numRuns: 300 },
    );
  });

  test('of a plain text loses nothing', () => {
    fc.assert(
      fc.property(words, (value) => {
        const text = field('lines', value, 'blocks[k1].text');
        expect(taken(text, file(pair(text, text)))).toBe(value.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd'));
      }),
      { numRuns: 300 },
    );
  });

  test('keeps source and target apart, each with its own codes', () => {
    fc.assert(
      fc.property(inlines, inlines, (one, other) => {
        const [source, target] = [one, other].map((children) => field('rich', [{ type: 'paragraph', children }]));
        if (source === undefined || target === undefined) return;
        const [line] = read(file(pair(source, target))).lines;
        const [[wasSource], [wasTarget]] = [linesOf(source), linesOf(target)];
        expect(line === undefined).toBe(wasSource === undefined);
        if (line === undefined || wasSource === undefined) return;
        expect(isSameLine(line.source, wasSource.children)).toBe(true);
        expect(line.target === undefined ? undefined : isSameLine(line.target, wasTarget?.children ?? [])).toBe(
          wasTarget === undefined ? undefined : true,
        );
      }),
      { numRuns: 200 },
    );
  });
});

test('a file is XLIFF 2 as its schema has it: order of elements, ids, states, addresses beside the text', () => {
  const children = [
    { type: 'text', text: 'Lees ' },
    { type: 'link', url: 'https://a.nl/', children: [{ type: 'text', text: 'meer', bold: true }] },
    { type: 'text', text: '\nnu' },
  ];
  const body = field('rich', [{ type: 'heading', level: 2, children }]);
  const xml = file(pair(field('line', 'Bericht', 'title'), field('line', 'News')), pair(body));
  expect(xml).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="nl" trgLang="en">` +
      `<file id="f1" original="news/abc"><notes><note id="n1">Nieuws: Bericht</note></notes>` +
      `<unit id="u1" name="title" type="pw:text" xml:space="preserve"><notes><note id="n1">Tekst</note></notes>` +
      `<segment id="s1" state="translated"><source>Bericht</source><target>News</target></segment></unit>` +
      `<group id="g3" name="body" type="pw:rich-text"><notes><note id="n1">Tekst</note></notes>` +
      `<unit id="u2" name="body#0" type="pw:heading-2" xml:space="preserve"><notes><note id="n1">Tekst</note></notes>` +
      `<originalData><data id="d1">https://a.nl/</data></originalData>` +
      `<segment id="s1" state="initial"><source>Lees <pc id="1" type="link" dataRefStart="d1">` +
      `<pc id="2" type="fmt" subType="xlf:b">meer</pc></pc><ph id="3" type="fmt" subType="xlf:lb" />nu</source></segment>` +
      `</unit></group></file></xliff>
`,
  );
});

test('a translation calls its codes as its source does, and what XML takes for an end is no end', () => {
  const bold = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text, bold: true }] }];
  expect(file(pair(field('rich', bold('vet')), field('rich', bold('bold'))))).toContain(
    '<source><pc id="1" type="fmt" subType="xlf:b">vet</pc></source><target><pc id="1" type="fmt" subType="xlf:b">bold</pc></target>',
  );
  expect(file(pair(field('line', 'a]]>b')))).toContain('<source>a]]<![CDATA[>]]>b</source>');
});

describe('what tools for translators do to a file', () => {
  const source = field('rich', [
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: 'Een ' },
        { type: 'text', text: 'vet', bold: true },
        { type: 'text', text: ' woord. Nog een zin.' },
      ],
    },
  ]);
  const xml = file(pair(source));
  const segments = (content: string) => xml.replace(/<segment.*<\/segment>/, content);
  const english = [
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: 'A ' },
        { type: 'text', text: 'bold', bold: true },
        { type: 'text', text: ' word. One more.' },
      ],
    },
  ];
  const code = '<pc id="1" type="fmt" subType="xlf:b">vet</pc>';

  test.each([
    [
      'cuts a line into segments',
      `<segment><source>Een ${code} woord.</source><target>A <pc id="1">bold</pc> word.</target></segment>` +
        `<ignorable><source> </source></ignorable>` +
        `<segment><source>Nog een zin.</source><target>One more.</target></segment>`,
    ],
    [
      'marks terms and comments on them',
      `<segment><source><mrk id="m1" type="term">Een</mrk> ${code} woord. Nog een zin.</source>` +
        `<target>A <pc id="1"><mrk id="m1" translate="yes">bold</mrk></pc> word. One more.</target></segment>`,
    ],
    [
      'writes codes as begin and end',
      `<segment><source>Een <sc id="1" type="fmt" subType="xlf:b"/>vet<ec startRef="1"/> woord. Nog een zin.</source>` +
        `<target>A <sc id="1"/>bold<ec startRef="1"/> word. One more.</target></segment>`,
    ],
    [
      'adds what is its own',
      `<mda:metadata xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0"/><segment state="final"><source>Een ${code} woord. Nog een zin.</source>` +
        `<target>A <pc id="1">bold</pc> word.<![CDATA[ ]]>One more.</target></segment>`,
    ],
  ])('%s: the text comes over', (_, content) => {
    const changed = segments(content);
    expect(taken(source, changed)).toEqual(english);
    expect(isSameLine(read(changed).lines[0]?.source ?? [], linesOf(source)[0]?.children ?? [])).toBe(true);
  });

  test('leaves a part untranslated: the line is not translated', () => {
    const half = segments(
      `<segment><source>Een ${code} woord.</source><target>A word.</target></segment><segment><source> Nog een zin.</source></segment>`,
    );
    expect(read(half).lines[0]?.target).toBeUndefined();
  });

  test.each([
    ['a code that is none', '<target>A <pc id="9">bold</pc></target>', 'codeUnknown'],
    ['an element that is no text', '<target>A <b>bold</b></target>', 'markup'],
  ])('%s is refused at its field', (_, target, problem) => {
    const { problems } = read(segments(`<segment><source>Een ${code}</source>${target}</segment>`));
    expect(problems).toEqual([{ path: 'body', problem }]);
  });
});

describe('what is no file for Pactwerk is refused whole', () => {
  const good = file(pair(field('line', 'Bericht', 'title')));
  const laughs = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, n) => `<!ENTITY a${n} "${'&a;'.repeat(10)}">`).join('')}]>`;
  test.each([
    ['nothing', '', 'notXml'],
    ['a word', 'xliff', 'notXml'],
    ['broken XML', good.replace('</unit>', ''), 'notXml'],
    ['entities of its own', good.replace('<xliff', `${laughs}<xliff`), 'doctype'],
    [
      'a file from elsewhere by entity',
      good.replace('<xliff', '<!DOCTYPE x SYSTEM "file:///etc/passwd"><xliff'),
      'doctype',
    ],
    ['an entity without its declaration', good.replace('Bericht</source>', '&a;</source>'), 'notXml'],
    ['10 MB', good.replace('Bericht</source>', `${'x'.repeat(10_000_000)}</source>`), 'tooLarge'],
    ['a hundred thousand elements in each other', `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`, 'notXml'],
    ['another kind of XML', '<html/>', 'notXliff'],
    ['XLIFF 1.2', '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"/>', 'version'],
    ['another source language', good.replace('srcLang="nl"', 'srcLang="de"'), 'language'],
    ['a language that no site can have', good.replace('trgLang="en"', 'trgLang="xx"'), 'language'],
    ['an entry without a name', good.replace('news/abc', '../..'), 'structure'],
    ['a unit without a source', good.replace(/<source>.*<\/source>/, ''), 'structure'],
  ])('%s', (_, xml, problem) => {
    const began = performance.now();
    expect(() => readXliff(xml)).toThrow(new XliffError(problem as XliffError['problem']));
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
