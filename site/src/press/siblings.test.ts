import { expect, test } from 'vitest';
import { hasSiblings, opened, originalOf, siblingPaths, siblingsOf } from './siblings.ts';

const text = Buffer.from('<p>Zorg en welzijn in de regio.</p>\n'.repeat(200));

test('a file stands beside itself in two smaller forms that say the same', () => {
  const siblings = siblingsOf('nl/a/index.html', text);
  expect(siblings.map(([path]) => path)).toEqual(siblingPaths('nl/a/index.html'));
  for (const [path, bytes] of siblings) {
    expect(bytes.length).toBeLessThan(text.length / 10);
    expect(Buffer.from(opened(path, bytes))).toEqual(text);
    expect(originalOf(path)).toBe('nl/a/index.html');
  }
});

test('the same file gives the same bytes', () => {
  expect(siblingsOf('a.html', text)).toEqual(siblingsOf('a.html', text));
});

test.each([
  ['nl/a/index.html', true],
  ['_astro/page.css', true],
  ['_astro/icon.svg', true],
  ['sitemap.xml', true],
  ['nl/nieuws/feed.atom', true],
  ['files/0123456789abcdef/ondertitels.vtt', true],
  ['media/0123456789abcdef-640.webp', false],
  ['_astro/font.woff2', false],
  ['files/0123456789abcdef/poster.pdf', false],
  ['files/0123456789abcdef/archief', false],
])('%s has siblings: %s', (path, expected) => {
  expect(hasSiblings(path, 5_000)).toBe(expected);
  expect(hasSiblings(path, 500), 'what fits in one packet').toBe(false);
});
