import { expect, test } from 'vitest';
import { pauseAfter, retryAfter } from '../../src/deliveries/retry.ts';

const now = new Date('2026-11-26T12:00:00Z');

test('Pauses grow from seconds to six hours', () => {
  const pauses = Array.from({ length: 12 }, (_, index) => pauseAfter(index + 1, undefined, 0.5));
  expect(pauses[0]).toBe(5_000);
  expect(pauses.slice(0, 8)).toEqual([...pauses.slice(0, 8)].sort((a, b) => a - b));
  expect(pauses.at(-1)).toBe(6 * 3_600_000);
});

test('Deliveries that failed together come back apart', () => {
  expect(pauseAfter(3, undefined, 0)).toBe(33_750);
  expect(pauseAfter(3, undefined, 1)).toBe(56_250);
});

test('Who asks for time gets it, up to a day; asking for less brings nothing forward', () => {
  expect(pauseAfter(1, 600_000, 0.5)).toBe(600_000);
  expect(pauseAfter(1, 10 * 86_400_000, 0.5)).toBe(86_400_000);
  expect(pauseAfter(5, 1, 0.5)).toBe(405_000);
});

test('Retry-After is seconds or a date', () => {
  expect(retryAfter('120', now)).toBe(120_000);
  expect(retryAfter('Thu, 26 Nov 2026 12:01:00 GMT', now)).toBe(60_000);
  expect(retryAfter('Thu, 26 Nov 2026 11:00:00 GMT', now)).toBe(0);
  expect(retryAfter('soon', now)).toBeUndefined();
  expect(retryAfter(undefined, now)).toBeUndefined();
});
