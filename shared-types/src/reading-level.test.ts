import { expect, test } from 'vitest';
import { entryFigures } from './index.ts';
import { readingLevel } from './reading-level.ts';

test('LIX is the average number of words in a sentence plus the percentage of words of more than six letters', () => {
  // 10 words, 2 sentences, 3 long words: 5 + 30.
  expect(readingLevel('Onderwijs en zorg werken samen. Gemeenten doen mee aan afspraken.')).toBe(35);
});

test('a full stop within a sentence does not end it, a line does', () => {
  const sentence = 'Voor o.a. mensen in de zorg';
  expect(readingLevel(sentence)).toBe(7);
  expect(readingLevel(`${sentence}\n${sentence}`)).toBe(7);
  expect(readingLevel(`${sentence} ${sentence.toLowerCase()}`)).toBe(14);
});

test('a text without words has no level', () => {
  expect(readingLevel('… – 。')).toBeUndefined();
});

test('the figures of an entry count every text that readers get, block by block', () => {
  const text = [{ type: 'paragraph', children: [{ type: 'text', text: 'Wij werken samen.' }] }];
  const blocks = [
    { __component: 'block.text', key: 'b1', heading: 'Een kop', text },
    { __component: 'block.quote', text: 'Zo kan het' },
  ];
  expect(entryFigures('newsletter', { title: 'Vier', slug: 'niet-geteld', blocks })).toEqual({
    words: 9,
    readingLevel: 3,
    blocks: [
      { path: 'blocks[b1]', component: 'block.text', words: 5 },
      { path: 'blocks[2]', component: 'block.quote', words: 3 },
    ],
  });
});
