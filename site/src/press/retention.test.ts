import { expect, test } from 'vitest';
import { releasesToDrop } from './retention.ts';

const withPages = { bringsSearchAlone: false };
const day = (back: number): string => new Date(Date.parse('2026-11-22') - back * 86_400_000).toISOString().slice(0, 10);

test('the ten newest stay, whatever their day', () => {
  const releases = Array.from({ length: 12 }, (_, index) => ({ number: index + 1, day: day(100), ...withPages }));
  expect(releasesToDrop(releases, day(0), new Set())).toEqual([2, 1]);
});

test('of older ones the last of each of thirty days stays', () => {
  const older = Array.from({ length: 80 }, (_, index) => ({
    number: index + 1,
    day: day(40 - Math.floor(index / 2)),
    ...withPages,
  }));
  const newest = Array.from({ length: 10 }, (_, index) => ({ number: index + 81, day: day(0), ...withPages }));
  const dropped = new Set(releasesToDrop([...older, ...newest], day(0), new Set()));
  const kept = older.filter(({ number }) => !dropped.has(number));
  expect(kept.every(({ number }) => number % 2 === 0)).toBe(true);
  expect(kept.map((release) => release.day)).toEqual(Array.from({ length: 29 }, (_, index) => day(29 - index)));
});

test('what is public or pinned stays', () => {
  const releases = Array.from({ length: 12 }, (_, index) => ({ number: index + 1, day: day(100), ...withPages }));
  expect(releasesToDrop(releases, day(0), new Set([1]))).toEqual([2]);
});

test('releases that brought the search alone are none of the ten, and stay with their pages', () => {
  const pairs = Array.from({ length: 24 }, (_, index) => ({
    number: index + 1,
    day: day(100),
    bringsSearchAlone: index % 2 === 1,
  }));
  expect(releasesToDrop(pairs, day(0), new Set())).toEqual([4, 3, 2, 1]);
});
