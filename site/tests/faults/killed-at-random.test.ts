import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from '../../src/press/run.ts';
import { verifyAll } from '../../src/press/verify-all.ts';
import { serveSites, type SiteServer } from '../../src/server/site-server.ts';
import { ToyPress } from '../press/press-fixture.ts';
import { entryIds, Reader } from './killed-site.ts';

const kills = Number(process.env['FAULT_KILLS'] ?? 3);
const seed = Number(process.env['FAULT_SEED'] ?? 20261126);
const script = join(import.meta.dirname, 'endless-press.ts');
const longestLife = 400;
const addresses = ['/nl/', ...entryIds.map((id) => `/nl/${id}/`)];
const lives = fc.sample(fc.integer({ min: 0, max: longestLife }), { seed, numRuns: kills });

let press: ToyPress;
let server: SiteServer;

beforeEach(async () => {
  press = new ToyPress();
  for (const id of entryIds) press.publish('linde', id);
  await run(press, { region: 'linde' });
  server = await serveSites({ releases: press.releases, port: 0 });
});
afterEach(async () => {
  await server.close();
  press.dispose();
});

/** Lets a press publish for a while and kills it in the middle of whatever it does. */
async function lifeAndDeath(version: string, life: number): Promise<void> {
  const child = spawn(process.execPath, [script, press.folder, version], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await once(child, 'message');
  await pause(life);
  child.kill('SIGKILL');
  await once(child, 'exit');
}

test(
  `a press that is killed ${kills} times at random moments (seed ${seed}) never shows a reader anything but whole releases`,
  async ({ task }) => {
    task.meta.faults = kills;
    const reader = new Reader({ releases: press.releases, region: 'linde', port: server.port, addresses });
    const reading = reader.read();
    const answered: number[] = [];
    for (const [kill, life] of lives.entries()) {
      const before = reader.answers;
      await lifeAndDeath(kill % 2 === 0 ? 'a' : 'b', life);
      answered.push(reader.answers - before);
    }
    press.publish('linde', 'a', { title: 'After all' });
    await run(press, { region: 'linde' });
    reader.stop();
    await reading;
    expect(reader.violations).toEqual([]);
    expect(Math.min(...answered)).toBeGreaterThan(0);
    expect(press.read('linde', 'nl/a/index.html')).toContain('After all');
    expect(await verifyAll(press.releases)).toEqual([]);
  },
  60_000 + kills * 10_000,
);
