import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Wake } from '../../src/schedule/wake.ts';

const start = Date.parse('2026-11-26T08:00:00Z');
const minutes = (count: number) => count * 60_000;

let due: number[];
let done: { due: number; at: number }[];
let wake: Wake;

/** A schedule in memory that does by the clock on the wall what is due, as the desk does. */
async function look(): Promise<Date | undefined> {
  const now = Date.now();
  done.push(...due.filter((at) => at <= now).map((at) => ({ due: at, at: now })));
  due = due.filter((at) => at > now);
  return due.length === 0 ? undefined : new Date(Math.min(...due));
}

beforeEach(() => {
  vi.useFakeTimers({ now: start, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  due = [];
  done = [];
  wake = new Wake(look);
});
afterEach(async () => {
  await wake.stop();
  vi.useRealTimers();
});

/** Lets time go by, on the wall as elsewhere, and whatever it set going come to its end. */
async function pass(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
  await wake.settled();
}

test('It looks at the very moment, not at the next round', async () => {
  due = [start + 3_217];
  wake.ask();
  await pass(3_216);
  expect(done).toEqual([]);
  await pass(1);
  expect(done).toEqual([{ due: start + 3_217, at: start + 3_217 }]);
});

test('A moment of weeks ahead is kept, though no timer is that long', async () => {
  const inSixWeeks = start + minutes(60 * 24 * 42);
  due = [inSixWeeks];
  wake.ask();
  await pass(1000);
  // Six weeks of rounds in one step: the clock on the wall jumps to a second before.
  vi.setSystemTime(inSixWeeks - 1000);
  await pass(10_000);
  expect(done).toHaveLength(1);
  expect((done[0]?.at ?? 0) - inSixWeeks).toBeLessThan(10_000);
});

test('When the clock is set forward past a moment, it is done within ten seconds', async () => {
  due = [start + minutes(60)];
  wake.ask();
  await pass(5_000);
  vi.setSystemTime(start + minutes(90));
  await pass(10_000);
  expect(done).toHaveLength(1);
});

test('When the clock is set back, what was done is not done again, and what waits is done when the clock gets there', async () => {
  due = [start + 2_000, start + minutes(2)];
  wake.ask();
  await pass(2_000);
  expect(done).toHaveLength(1);
  vi.setSystemTime(start - minutes(60));
  await pass(minutes(30));
  expect(done).toHaveLength(1);
  await pass(minutes(32));
  expect(done.map((one) => one.due)).toEqual([start + 2_000, start + minutes(2)]);
});

test('What another desk planned is seen within ten seconds, and asking makes it look at once', async () => {
  wake.ask();
  await pass(10);
  due = [start + 500];
  await pass(9_990);
  expect(done).toHaveLength(1);
  due = [Date.now() - 1];
  wake.ask();
  await pass(1);
  expect(done).toHaveLength(2);
});

test('Once it is stopped it looks no more', async () => {
  due = [start + 1_000];
  wake.ask();
  await pass(10);
  await wake.stop();
  wake.ask();
  await pass(minutes(5));
  expect(done).toEqual([]);
});
