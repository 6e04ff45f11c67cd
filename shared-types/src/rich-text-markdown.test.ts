import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromMarkdown, normalRichText, toMarkdown } from './index.ts';

const nasty = fc.constantFrom(
  '*',
  '_',
  '**',
  '~~',
  '`',
  '``',
  '<u>',
  '</u>',
  '<br>',
  '<p></p>',
  '<!-- -->',
  '&amp;',
  '\\',
  '\n',
  '\n\n',
  ' ',
  '  ',
  '\t',
  '#',
  '1.',
  '- ',
  '+',
  '> ',
  '[',
  ']',
  '](',
  '!',
  '|',
  '---',
  '===',
  'http://a.nl',
  'a@b.nl',
  'import x',
  'é',
  '👩‍⚕️',
  '\u00a0',
  ':',
  '"',
  "'",
  '{',
  'www.a.nl',
  '&#x20;',
  '```',
);
const words = fc
  .array(fc.oneof(nasty, fc.string({ maxLength: 4 }), fc.constantFrom('zorg', 'en', 'welzijn', 'a')), { maxLength: 6 })
  .map((parts) => parts.join(''));
const flag = fc.option(fc.constant(true), { nil: undefined });
const run = fc.record({
  type: fc.constant('text'),
  text: words,
  bold: flag,
  italic: flag,
  underline: flag,
  strikethrough: flag,
  code: flag,
});
const link = fc.record({
  type: fc.constant('link'),
  url: fc.oneof(fc.webUrl(), words, fc.constantFrom('/nl/', '#a', 'mailto:a@b.nl', 'https://a.nl/(b)?c=<d>')),
  children: fc.array(run, { maxLength: 3 }),
});
const inlines = fc.array(fc.oneof({ weight: 4, arbitrary: run }, { weight: 1, arbitrary: link }), { maxLength: 5 });
const block = fc.letrec((tie) => ({
  list: fc.record({
    type: fc.constant('list'),
    format: fc.constantFrom('ordered', 'unordered'),
    children: fc.array(
      fc.oneof({ depthSize: 'small' }, fc.record({ type: fc.constant('list-item'), children: inlines }), tie('list')),
      { maxLength: 4 },
    ),
  }),
  block: fc.oneof(
    fc.record({ type: fc.constantFrom('paragraph', 'quote'), children: inlines }),
    fc.record({ type: fc.constant('heading'), level: fc.integer({ min: 1, max: 6 }), children: inlines }),
    fc.record({
      type: fc.constant('code'),
      language: fc.constantFrom('json', 'c++', 'plaintext'),
      children: fc.array(run, { maxLength: 1 }),
    }),
    tie('list'),
  ),
}));

test('what is written as Markdown is read back exactly', () => {
  fc.assert(
    fc.property(fc.array(block.block, { maxLength: 4 }), (blocks) => {
      expect(fromMarkdown(toMarkdown(blocks))).toEqual(normalRichText(blocks));
    }),
    { numRuns: 1500 },
  );
});

const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });
const text = (value: string, marks = {}) => ({ type: 'text', text: value, ...marks });

describe('the Markdown is what a person would write', () => {
  const item = (value: string) => ({ type: 'list-item', children: [text(value)] });
  test.each([
    [
      'Het is **vet** en _schuin_.',
      [
        paragraph(
          text('Het is '),
          text('vet ', { bold: true }),
          text('en '),
          text('schuin', { italic: true }),
          text('.'),
        ),
      ],
    ],
    [
      '<u>Onder</u> en <s>door</s><br>nieuw',
      [
        paragraph(
          text('Onder', { underline: true }),
          text(' en '),
          text('door', { strikethrough: true }),
          text('\nnieuw'),
        ),
      ],
    ],
    [
      '## Kop\n\n- een\n  1. twee\n- drie',
      [
        { type: 'heading', level: 2, children: [text('Kop')] },
        {
          type: 'list',
          format: 'unordered',
          children: [item('een'), { type: 'list', format: 'ordered', children: [item('twee')] }, item('drie')],
        },
      ],
    ],
    ['> Wij gaan door.', [{ type: 'quote', children: [text('Wij gaan door.')] }]],
    ['a\n\n<p></p>\n\nb', [paragraph(text('a')), paragraph(text('')), paragraph(text('b'))]],
    [
      'Lees [het pact](/nl/pacten/a/).',
      [paragraph(text('Lees '), { type: 'link', url: '/nl/pacten/a/', children: [text('het pact')] }, text('.'))],
    ],
  ])('%s', (markdown, blocks) => {
    expect(toMarkdown(blocks)).toBe(`${markdown}\n`);
    expect(fromMarkdown(markdown)).toEqual(normalRichText(blocks));
  });
});

describe('what people write otherwise', () => {
  test('lines of one paragraph are one line, a backslash breaks it', () => {
    expect(fromMarkdown('een\ntwee\\\ndrie')).toEqual([paragraph(text('een twee\ndrie'))]);
  });

  test('HTML that is none of ours is text', () => {
    expect(fromMarkdown('<script>alert(1)</script>\n\na <b>b</b>')).toEqual([
      paragraph(text('<script>alert(1)</script>')),
      paragraph(text('a <b>b</b>')),
    ]);
  });

  test('nothing is nothing', () => {
    expect(fromMarkdown('')).toEqual([]);
    expect(toMarkdown(null)).toBe('');
  });
});
