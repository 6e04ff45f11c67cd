import { expect, test } from 'vitest';
import { pagePath } from './page-path.ts';

test('an address that ends in a slash is a folder with an index, one that ends in .html a file', () => {
  expect(pagePath('/')).toBe('index.html');
  expect(pagePath('/nl/pacten/')).toBe('nl/pacten/index.html');
  expect(pagePath('/404.html')).toBe('404.html');
  expect(pagePath('/nl/één/')).toBe('nl/één/index.html');
});

test.each([
  '',
  'nl/',
  '/nl',
  '/nl//x/',
  '/../x/',
  '/nl/./x/',
  '/nl/..\\x/',
  '/nl/a\0b/',
  '/nl/a?b/',
  '/nl/%2e%2e/',
  `/${'x'.repeat(256)}/`,
])('no page can have the address %j', (url) => expect(() => pagePath(url)).toThrow('cannot be a page'));
