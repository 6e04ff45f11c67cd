import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PressBusy, withPressLock } from './lock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pactwerk-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('one press works at a time', async () => {
  let inside = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    most = Math.max(most, ++inside);
    await new Promise(setImmediate);
    inside -= 1;
  };
  await Promise.all(Array.from({ length: 5 }, () => withPressLock(folder, work)));
  expect(most).toBe(1);
  expect(readdirSync(folder)).toEqual([]);
});

test('a press that fails lets the lock go', async () => {
  await expect(withPressLock(folder, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await withPressLock(folder, () => Promise.resolve('next'), 0)).toBe('next');
});

test('a lock of a process that is gone, or whose number another process has, is taken over', async () => {
  for (const holder of [
    { pid: 2 ** 22 + 1, began: '1' },
    { pid: process.pid, began: 'at another time' },
  ]) {
    writeFileSync(join(folder, '.press.lock'), JSON.stringify(holder));
    expect(await withPressLock(folder, () => Promise.resolve('taken'), 1_000)).toBe('taken');
  }
});

test('a press that waits in vain says who is at work', async () => {
  await withPressLock(folder, async () => {
    const late = withPressLock(folder, () => Promise.resolve(), 0);
    await expect(late).rejects.toThrow(PressBusy);
    await expect(late).rejects.toThrow(`process ${process.pid}`);
  });
});
