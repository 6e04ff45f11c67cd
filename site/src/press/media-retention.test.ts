import { expect, test } from 'vitest';
import { mediaToDrop } from './media-retention.ts';

test('what is found unused for the first time stays, and is remembered', () => {
  expect(mediaToDrop(['images/a'], {}, '2026-11-22')).toEqual({ drop: [], since: { 'images/a': '2026-11-22' } });
});

test('it goes when it is unused for thirty days, not a day before', () => {
  const since = { 'images/a': '2026-10-23', 'images/b': '2026-10-24' };
  expect(mediaToDrop(['images/a', 'images/b'], since, '2026-11-22')).toEqual({
    drop: ['images/a'],
    since: { 'images/b': '2026-10-24' },
  });
});

test('what is used again begins anew', () => {
  const { since } = mediaToDrop([], { 'images/a': '2026-10-01' }, '2026-10-15');
  expect(mediaToDrop(['images/a'], since, '2026-11-22').drop).toEqual([]);
});
