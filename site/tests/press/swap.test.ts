import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { swap } from '../../src/press/swap.ts';
import { ToyPress } from './press-fixture.ts';

let press: ToyPress;
beforeEach(() => {
  press = new ToyPress();
});
afterEach(() => press.dispose());

/** Reads the public release again and again until it is told to stop; answers with how often, and what went wrong. */
const reader = `
  const { readFileSync } = require('node:fs');
  const { parentPort, workerData } = require('node:worker_threads');
  const state = new Int32Array(workerData.state);
  let reads = 0;
  const problems = [];
  while (Atomics.load(state, 0) === 0) {
    try {
      const text = readFileSync(workerData.file, 'utf8');
      if (!/^release [12]$/.test(text)) problems.push(text);
    } catch (error) {
      problems.push(error.message);
    }
    reads += 1;
    Atomics.store(state, 1, reads);
  }
  parentPort.postMessage({ reads, problems: problems.slice(0, 3) });
`;

test('a reader meets the old release or the new one at every moment of a thousand swaps', async () => {
  for (const number of [1, 2]) {
    const folder = join(press.releases, 'linde', String(number));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.html'), `release ${number}`);
  }
  swap(press.releases, 'linde', 1);
  const state = new SharedArrayBuffer(8);
  const counts = new Int32Array(state);
  const file = join(press.releases, 'linde', 'current', 'index.html');
  const worker = new Worker(reader, { eval: true, workerData: { file, state } });
  const done = new Promise<{ reads: number; problems: string[] }>((resolve, reject) => {
    worker.once('message', resolve).once('error', reject);
  });
  while (Atomics.load(counts, 1) === 0) await new Promise(setImmediate);
  for (let round = 0; round < 1_000; round += 1) swap(press.releases, 'linde', 1 + (round % 2));
  Atomics.store(counts, 0, 1);
  const { reads, problems } = await done;
  expect(problems).toEqual([]);
  expect(reads).toBeGreaterThan(10);
  expect(readFileSync(file, 'utf8')).toBe('release 2');
  rmSync(join(press.releases, 'linde'), { recursive: true });
});
