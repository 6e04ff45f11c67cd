import { expect, test } from 'vitest';
import { excerpt } from './excerpt.ts';

const block = (type: string, ...texts: string[]) => ({ type, children: texts.map((text) => ({ type: 'text', text })) });

test('an excerpt keeps the words of blocks and of the rows of a list apart', () => {
  const list = { type: 'list', children: [block('list-item', 'Een'), block('list-item', 'twee')] };
  expect(excerpt([block('heading', 'Leren'), block('paragraph', 'Samen ', 'werken.'), list])).toBe(
    'Leren Samen werken. Een twee',
  );
});

test('an excerpt ends at a whole word, with dots where more follows', () => {
  const said = excerpt([block('paragraph', 'beroepsonderwijs '.repeat(20))]) ?? '';
  expect(said.length).toBeLessThanOrEqual(161);
  expect(said).toMatch(/^(beroepsonderwijs )*beroepsonderwijs…$/);
});

test('there is none of a text without words, nor of one word that is too long', () => {
  expect(excerpt(null)).toBeNull();
  expect(excerpt([block('paragraph', ' ')])).toBeNull();
  expect(excerpt([block('paragraph', 'x'.repeat(400))])).toBeNull();
});
