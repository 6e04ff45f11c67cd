import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Pace } from './pace.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('sixteen releases may follow one another at once, then one run in two seconds', () => {
  const pace = new Pace();
  for (let release = 0; release < 16; release += 1) {
    expect(pace.rest()).toBe(0);
    pace.made(1);
  }
  expect(pace.rest()).toBe(2_000);
  vi.advanceTimersByTime(500);
  expect(pace.rest()).toBe(1_500);
  vi.advanceTimersByTime(1_500);
  expect(pace.rest()).toBe(0);
});

test('a run of many releases keeps the next one waiting no longer than one of few', () => {
  const pace = new Pace();
  pace.made(500);
  expect(pace.rest()).toBe(2_000);
});

test('a quiet minute gives all the room back', () => {
  const pace = new Pace();
  pace.made(16);
  vi.advanceTimersByTime(60_000);
  pace.made(15);
  expect(pace.rest()).toBe(0);
});
