import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PressBusy, withPressLock } from '../../src/press/lock.ts';
import { watch, type Watch } from '../../src/press/watch.ts';
import { ToyPress } from '../press/press-fixture.ts';

const hour = 3_600_000;
const soon = { timeout: 20_000 };

let press: ToyPress;
let watching: Watch | undefined;
beforeEach(({ task }) => {
  task.meta.faults = 1;
  vi.useFakeTimers({ toFake: ['Date'] });
  press = new ToyPress();
  press.publish('linde', 'a');
});
afterEach(async () => {
  await watching?.stop();
  watching = undefined;
  vi.useRealTimers();
  press.dispose();
});

const jump = (by: number) => vi.setSystemTime(Date.now() + by);

test.each([hour, -hour])(
  'a clock that jumps %i ms keeps no publish back, and a refused region is tried again on time',
  async (by) => {
    watching = await watch(press, { pollMilliseconds: 5, retryMilliseconds: 100 });
    await vi.waitFor(() => expect(press.current('linde')).toBe(1), soon);
    press.broken = '/nl/b/';
    press.publish('linde', 'b');
    await vi.waitFor(() => expect(press.receipts.map(({ state }) => state)).toContain('refused'), soon);
    jump(by);
    press.broken = undefined;
    await vi.waitFor(() => expect(press.read('linde', 'nl/b/index.html')).toContain('Title of b'), soon);
    const before = press.current('linde') ?? 0;
    jump(by);
    press.publish('linde', 'c');
    await vi.waitFor(() => expect(press.current('linde')).toBe(before + 1), soon);
  },
);

test.each([hour, -hour])(
  'a clock that jumps %i ms makes a press wait no longer for another, and no shorter',
  async (by) => {
    await withPressLock(press.releases, async () => {
      const began = performance.now();
      const waiting = withPressLock(press.releases, () => Promise.resolve(), 300);
      jump(by);
      await expect(waiting).rejects.toThrow(PressBusy);
      expect(performance.now() - began).toBeGreaterThan(250);
    });
  },
);
