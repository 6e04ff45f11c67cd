import { expect, test } from 'vitest';
import { fieldPlace, walkEntry } from './index.ts';

const newsletter = {
  blocks: [
    { __component: 'block.text', key: 'b1' },
    { __component: 'block.theme-states', key: 'b2', states: [{ key: 'a1' }, { asOf: { value: '2016-09' } }] },
  ],
};

test('every attribute is visited once, rows and blocks by key, else by number', () => {
  const visits = [...walkEntry('newsletter', newsletter)];
  const paths = visits.map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths).toEqual(
    expect.arrayContaining([
      'title',
      'blocks[b1].heading',
      'blocks[b2].states[a1].asOf',
      'blocks[b2].states[2].asOf.value',
    ]),
  );
  expect(visits.find(({ value }) => value === '2016-09')?.component).toBe('part.partial-date');
});

test('a problem finds its place in a form', () => {
  expect(fieldPlace(newsletter, 'title')).toEqual(['title']);
  expect(fieldPlace(newsletter, 'blocks[b2].states[2].asOf.value')).toEqual([
    'blocks',
    '1',
    'states',
    '1',
    'asOf',
    'value',
  ]);
  expect(fieldPlace(newsletter, 'blocks[gone].text')).toEqual(['blocks']);
});
