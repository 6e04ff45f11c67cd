import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { carryOutOrders } from '../../src/press/orders.ts';
import { pin, pinOf } from '../../src/press/pins.ts';
import { removeRelease } from '../../src/press/retention.ts';
import { rollBack } from '../../src/press/rollback.ts';
import { run } from '../../src/press/run.ts';
import { watch, type Watch } from '../../src/press/watch.ts';
import { ToyPress } from './press-fixture.ts';
import { ToyDesk } from './toy-desk.ts';

let press: ToyPress;
let desk: ToyDesk;
let watching: Watch | undefined;
beforeEach(async () => {
  press = new ToyPress();
  desk = new ToyDesk();
  press.publish('linde', 'a');
  press.publish('linde', 'b');
  await run(press);
  press.publish('linde', 'a', { title: 'Second' });
  await run(press);
});
afterEach(async () => {
  await watching?.stop();
  watching = undefined;
  press.dispose();
});

const title = (): string | undefined => /<h1>(.*)<\/h1>/.exec(press.read('linde', 'nl/a/index.html') ?? '')?.[1];
const heldAt = (): number | undefined => pinOf(press.releases, 'linde')?.release;
const newest = () => press.receipts.findLast(({ region }) => region === 'linde');

test('the desk orders a rollback and, later, that the region follows it again', async () => {
  desk.give({ key: 'back', kind: 'rollBack', release: 1 });
  expect(await carryOutOrders(press, desk)).toBe(1);
  expect(title()).toBe('Title of a');
  expect(pinOf(press.releases, 'linde')).toMatchObject({ release: 1, order: 'back' });
  press.publish('linde', 'b', { title: 'Other' });
  await run(press);
  expect(title()).toBe('Title of a');

  desk.give({ key: 'on' });
  await carryOutOrders(press, desk);
  await run(press);
  expect(title()).toBe('Second');
  expect(press.read('linde', 'nl/b/index.html')).toContain('Other');
  expect(desk.answers).toEqual([
    { key: 'back', state: 'done' },
    { key: 'on', state: 'done' },
  ]);
});

test('what was withdrawn since does not come back with an ordered rollback', async () => {
  press.withdraw('linde', 'b');
  await run(press);
  desk.give({ key: 'back', kind: 'rollBack', release: 1 });
  await carryOutOrders(press, desk);
  expect(title()).toBe('Title of a');
  expect(press.read('linde', 'nl/b/index.html')).toBeUndefined();
});

test('an order is carried out once: its answer may be lost, and the region let go by command meanwhile', async () => {
  desk.give({ key: 'back', kind: 'rollBack', release: 1 });
  const { answer } = desk;
  desk.answer = async () => {
    throw new Error('The desk does not answer.');
  };
  await expect(carryOutOrders(press, desk)).rejects.toThrow('The desk does not answer.');
  rollBack(press.releases, 'linde', 2, { addresses: new Set(), media: new Set() });
  desk.answer = answer;
  await carryOutOrders(press, desk);
  expect(heldAt(), 'the later rollback by command').toBe(2);
  expect(desk.answers).toEqual([{ key: 'back', state: 'done' }]);
});

test('an order for a release that is gone is refused, and tells which are kept', async () => {
  removeRelease(press.releases, 'linde', 1);
  desk.give({ key: 'back', kind: 'rollBack', release: 1 });
  await carryOutOrders(press, desk);
  expect(desk.answers).toMatchObject([
    { state: 'refused', problem: { code: 'releaseGone', values: { release: 1, kept: '2' } } },
  ]);
  expect(title()).toBe('Second');
  expect(heldAt()).toBeUndefined();
});

test('an order that was given under another ledger is refused, and one for a release of another ledger', async () => {
  desk.give({ key: 'old', kind: 'rollBack', release: 1, epoch: 'epoch-0' });
  await carryOutOrders(press, desk);
  press.epoch = 'epoch-2';
  desk.give({ key: 'over', kind: 'rollBack', release: 1, epoch: 'epoch-2' });
  await carryOutOrders(press, desk);
  expect(desk.answers.map(({ key, problem }) => [key, problem?.code])).toEqual([
    ['old', 'otherLedger'],
    ['over', 'otherLedger'],
  ]);
  expect(heldAt()).toBeUndefined();
});

test('an order for a region of another press waits for that press', async () => {
  desk.give({ key: 'elsewhere', region: 'bos', kind: 'rollBack', release: 1 });
  expect(await carryOutOrders(press, desk)).toBe(0);
  expect(desk.answers).toEqual([]);
});

for (const moment of ['held', 'answering']) {
  test(`a press that is killed while it is ${moment} goes on with the order, and does it once`, async () => {
    const script = join(import.meta.dirname, 'killed-by-order.ts');
    const child = spawn(process.execPath, [script, press.folder, '1', moment], { stdio: 'inherit' });
    const [, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
    expect(signal).toBe('SIGKILL');
    desk.give({ key: 'killed', kind: 'rollBack', release: 1 });
    await carryOutOrders(press, desk);
    await carryOutOrders(press, desk);
    expect(title()).toBe('Title of a');
    expect(heldAt()).toBe(1);
    expect(desk.answers).toEqual([{ key: 'killed', state: 'done' }]);
  });
}

test('a rollback that was cut short between holding the region and going back is finished by the next run', async () => {
  pin(press.releases, 'linde', 1);
  await run(press);
  expect(title()).toBe('Title of a');
});

test('the watch carries out an order at once and tells that the region is held; by command too', async () => {
  Object.assign(press, { orders: desk });
  const asked = vi.spyOn(desk, 'open');
  press.source.head = async () => ({ ...press.state(), openOrders: (await desk.open()).length });
  watching = await watch(press, { pollMilliseconds: 5 });
  await vi.waitFor(() => expect(newest()).toMatchObject({ state: 'live', release: 2 }));
  desk.give({ key: 'back', kind: 'rollBack', release: 1 });
  await vi.waitFor(() =>
    expect(newest()).toMatchObject({
      state: 'held',
      release: 1,
      detail: { pin: { release: 1, position: 2, order: 'back' }, kept: [1, 2] },
    }),
  );
  desk.give({ key: 'on' });
  await vi.waitFor(() => expect(newest()).toMatchObject({ state: 'live', release: 3 }));
  rollBack(press.releases, 'linde', 2, { addresses: new Set(), media: new Set() }, { reason: 'Fout' });
  await vi.waitFor(() =>
    expect(newest()).toMatchObject({
      state: 'held',
      release: 2,
      detail: { pin: { release: 2, order: null, reason: 'Fout' } },
    }),
  );
  expect(asked).toHaveBeenCalled();
});
