import { expect, test } from 'vitest';
import { Coalesced } from '../../src/ledger/coalesced.ts';

test('However often it is asked in one turn, the task runs once', async () => {
  let runs = 0;
  const task = new Coalesced(async () => {
    runs += 1;
  });
  for (let asked = 0; asked < 5; asked += 1) task.ask();
  await task.settled();
  expect(runs).toBe(1);
  task.ask();
  await task.settled();
  expect(runs).toBe(2);
});

test('What is asked while the task runs is done after it, by one more run', async () => {
  const order: string[] = [];
  const begun = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  const task = new Coalesced(async () => {
    order.push('run');
    begun.resolve();
    await held.promise;
  });
  task.ask();
  await begun.promise;
  task.ask();
  task.ask();
  order.push('asked');
  held.resolve();
  await task.settled();
  expect(order).toEqual(['run', 'asked', 'run']);
});
