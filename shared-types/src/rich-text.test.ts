import fc from 'fast-check';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { checkRichText, isEmptyRichText, isSafeLink, normalRichText, richTextHtml, richTextPlain } from './index.ts';

const paragraph = (...children: unknown[]) => [{ type: 'paragraph', children }];
const text = (value: string, marks = {}) => ({ type: 'text', text: value, ...marks });

const hostile = fc.oneof(
  fc.string(),
  fc.constantFrom(
    'javascript:alert(1)',
    ' jAvascript:x',
    'java\tscript:x',
    'data:text/html,x',
    '//evil.example',
    '<script>alert(1)</script>',
    '"><img onerror=x>',
    '\0',
    'vbscript:x',
    '/\\evil.example',
    'https://goed.nl/?a=1&b=2',
  ),
);
const node = fc.letrec((tie) => ({
  node: fc.record(
    {
      type: fc.oneof(
        fc.constantFrom(
          'paragraph',
          'heading',
          'list',
          'list-item',
          'quote',
          'code',
          'link',
          'text',
          'image',
          'script',
          'element',
        ),
        fc.anything(),
      ),
      text: fc.oneof(hostile, fc.anything()),
      url: fc.oneof(hostile, fc.anything()),
      level: fc.oneof(fc.integer({ min: -1, max: 9 }), fc.anything()),
      language: hostile,
      format: hostile,
      tagName: hostile,
      properties: fc.object(),
      image: fc.record({ url: hostile, alternativeText: hostile }),
      bold: fc.anything(),
      code: fc.boolean(),
      children: fc.oneof({ depthSize: 'small' }, fc.array(tie('node'), { maxLength: 3 }), fc.anything()),
    },
    { requiredKeys: [] },
  ),
})).node;

const allowed = [
  'p',
  'h3',
  'h4',
  'h5',
  'ul',
  'ol',
  'li',
  'blockquote',
  'pre',
  'code',
  'a',
  'strong',
  'em',
  'u',
  's',
  'br',
];

function elements(tree: Nodes): { tag: string; properties: Record<string, unknown> }[] {
  const inner = 'children' in tree ? tree.children.flatMap(elements) : [];
  return tree.type === 'element' ? [{ tag: tree.tagName, properties: tree.properties }, ...inner] : inner;
}

describe('what readers get', () => {
  test('whatever JSON comes in, the HTML has the allowed elements, safe links and nothing else', () => {
    fc.assert(
      fc.property(fc.oneof(fc.array(node, { maxLength: 4 }), fc.anything()), (blocks) => {
        for (const { tag, properties } of elements(fromHtml(richTextHtml(blocks), { fragment: true }))) {
          expect(allowed).toContain(tag);
          const { href, className, ...others } = properties;
          expect(others).toEqual({});
          if (href !== undefined) expect(isSafeLink(String(href))).toBe(true);
          if (className !== undefined) expect(tag).toBe('code');
        }
        checkRichText(blocks);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([[{ toString: [] }], [['paragraph']], [null], [1]])(
    'a part whose type is %o is refused, and read as a paragraph',
    (type) => {
      const blocks = [{ type, children: [text('kaal')] }];
      expect(checkRichText(blocks)).toHaveLength(1);
      expect(richTextHtml(blocks)).toBe('<p>kaal</p>');
      expect(checkRichText(paragraph({ type: 'link', url: type, children: [text('klik')] }))).toHaveLength(1);
    },
  );

  test.each([
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    '/\\evil.example',
    'http://',
    'nl/pacten',
  ])('a link to %s is shown as its text and refused at the desk', (url) => {
    const blocks = paragraph({ type: 'link', url, children: [text('klik')] });
    expect(richTextHtml(blocks)).toBe('<p>klik</p>');
    expect(checkRichText(blocks)).toHaveLength(1);
  });

  test.each(['https://een.nl/a?b=1&c=2#d', 'mailto:info@een.nl', '/nl/pacten/', '#boven'])(
    'a link to %s stands',
    (url) => {
      const blocks = paragraph({ type: 'link', url, children: [text('klik')] });
      expect(elements(fromHtml(richTextHtml(blocks), { fragment: true }))).toContainEqual({
        tag: 'a',
        properties: { href: url },
      });
      expect(checkRichText(blocks)).toEqual([]);
    },
  );

  const headings = (levels: readonly number[], above?: 1 | 2 | 3) =>
    elements(
      fromHtml(
        richTextHtml(
          levels.map((level) => ({ type: 'heading', level, children: [text('Kop')] })),
          above,
        ),
        {
          fragment: true,
        },
      ),
    ).map(({ tag }) => tag);

  test('a page keeps its one h1: headings go on under the one above them', () => {
    expect(headings([1])).toEqual(['h3']);
    expect(headings([2, 3, 2])).toEqual(['h3', 'h4', 'h3']);
    expect(headings([2, 3], 1)).toEqual(['h2', 'h3']);
    expect(headings([6], 3)).toEqual(['h4']);
  });

  test('headings leave no level out, whatever the editor chose', () => {
    expect(headings([2, 6, 4])).toEqual(['h3', 'h4', 'h4']);
    expect(headings([4, 2, 6])).toEqual(['h3', 'h3', 'h4']);
    expect(headings([1, 2, 3, 4, 5, 6], 3)).toEqual(['h4', 'h5', 'h6', 'h6', 'h6', 'h6']);
  });

  test('lists nest inside the item before them', () => {
    const item = (value: string) => ({ type: 'list-item', children: [text(value)] });
    const blocks = [
      {
        type: 'list',
        format: 'unordered',
        children: [item('een'), { type: 'list', format: 'ordered', children: [item('a'), item('b')] }, item('twee')],
      },
    ];
    expect(richTextHtml(blocks)).toBe('<ul><li>een<ol><li>a</li><li>b</li></ol></li><li>twee</li></ul>');
    expect(richTextPlain(blocks)).toBe('een\na\nb\ntwee');
  });

  test('marks, breaks, quotes and code are kept', () => {
    const blocks = [
      ...paragraph(
        text('a'),
        text('b', { bold: true, italic: true }),
        text('c\nd', { underline: true }),
        text('e', { strikethrough: true, code: true }),
      ),
      { type: 'quote', children: [text('citaat')] },
      { type: 'code', language: 'json', children: [text('{\n}')] },
    ];
    expect(richTextHtml(blocks)).toBe(
      '<p>a<strong><em>b</em></strong><u>c<br>d</u><s><code>e</code></s></p><blockquote><p>citaat</p></blockquote><pre><code class="language-json">{\n}</code></pre>',
    );
  });

  test('empty paragraphs are not shown, and text without words is empty', () => {
    expect(richTextHtml([...paragraph(text('')), ...paragraph(text('  '))])).toBe('');
    expect(isEmptyRichText(paragraph(text('  ')))).toBe(true);
    expect(isEmptyRichText(null)).toBe(true);
    expect(isEmptyRichText(paragraph(text('a')))).toBe(false);
  });
});

describe('what the desk refuses', () => {
  test.each([
    ['an image', [{ type: 'image', image: { url: '/x.png' }, children: [] }]],
    ['an unknown node', [{ type: 'marquee', children: [] }]],
    ['no list of blocks', 'tekst'],
    ['a control character', paragraph(text('a\0b'))],
    ['text of more than a million characters', paragraph(text('a'.repeat(1_000_001)))],
  ])('%s', (_, blocks) => expect(checkRichText(blocks)).toHaveLength(1));
});

test('the normal form of normal text is itself', () => {
  fc.assert(
    fc.property(fc.array(node, { maxLength: 4 }), (blocks) => {
      const normal = normalRichText(blocks);
      expect(normalRichText(normal)).toEqual(normal);
    }),
    { numRuns: 500 },
  );
});

test('a megabyte of text and ten thousand levels take no time and no stack', () => {
  const start = process.cpuUsage();
  expect(richTextHtml(paragraph(text('woord '.repeat(170_000)))).length).toBeGreaterThan(1_000_000);
  expect(
    richTextHtml(Array.from({ length: 20_000 }, () => paragraph(text('a '.repeat(25), { bold: true }))).flat()).length,
  ).toBeGreaterThan(1_000_000);
  let deep: unknown = { type: 'list', children: [{ type: 'list-item', children: [text('diep')] }] };
  for (let level = 0; level < 10_000; level += 1) deep = { type: 'list', children: [deep] };
  expect(richTextPlain([deep])).toContain('diep');
  expect(process.cpuUsage(start).user).toBeLessThan(5_000_000);
});
