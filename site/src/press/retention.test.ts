import { expect, test } from 'vitest';
import { releasesToDrop } from './retention.ts';

const day = (back: number): string => new Date(Date.parse('2026-11-22') - back * 86_400_000).toISOString().slice(0, 10);

/** A release made so many days ago, of a ledger at this position. */
const release = (number: number, back: number, position = number) => ({
  number,
  day: day(back),
  inputs: `position ${position}`,
});

const releases = (count: number, made: (index: number) => ReturnType<typeof release>) =>
  Array.from({ length: count }, (_, index) => made(index));

test('the ten newest stay, whatever their day', () => {
  const all = releases(12, (index) => release(index + 1, 100));
  expect(releasesToDrop(all, day(0), new Set())).toEqual([2, 1]);
});

test('of older ones the last of each of thirty days stays', () => {
  const older = releases(80, (index) => release(index + 1, 40 - Math.floor(index / 2)));
  const newest = releases(10, (index) => release(index + 81, 0));
  const dropped = new Set(releasesToDrop([...older, ...newest], day(0), new Set()));
  const kept = older.filter(({ number }) => !dropped.has(number));
  expect(kept.every(({ number }) => number % 2 === 0)).toBe(true);
  expect(kept.map((one) => one.day)).toEqual(Array.from({ length: 29 }, (_, index) => day(29 - index)));
});

test('what is public or pinned stays', () => {
  const all = releases(12, (index) => release(index + 1, 100));
  expect(releasesToDrop(all, day(0), new Set([1]))).toEqual([2]);
});

test('releases that brought the search alone are none of the ten, and stay with their pages', () => {
  const pairs = releases(24, (index) => release(index + 1, 100, Math.floor(index / 2)));
  expect(releasesToDrop(pairs, day(0), new Set())).toEqual([4, 3, 2, 1]);
});
