import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { run } from '../../src/press/run.ts';
import { verifyAll } from '../../src/press/verify-all.ts';
import { watch } from '../../src/press/watch.ts';
import { ToyPress } from '../press/press-fixture.ts';

const small = '1m';
const soon = { timeout: 60_000 };

/** Mounts a disk of one megabyte; says why not where that is not allowed. */
function mountSmallDisk(folder: string): string | undefined {
  const { status, stderr, error } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${small}`, 'tmpfs', folder]);
  return status === 0 ? undefined : String(error ?? stderr);
}

let folder: string;
let refusedMount: string | undefined;
let press: ToyPress;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pactwerk-disk-'));
  refusedMount = mountSmallDisk(folder);
  press = new ToyPress(folder);
  press.publish('linde', 'a');
});
afterEach(() => {
  if (refusedMount === undefined) spawnSync('umount', [folder]);
  rmSync(folder, { recursive: true, force: true });
});

function fillDisk(): void {
  const blocks = [65_536, 4_096, 512];
  let number = 0;
  for (const size of blocks) {
    try {
      for (;;) writeFileSync(join(folder, `ballast-${(number += 1)}`), Buffer.alloc(size), { flag: 'wx' });
    } catch {
      // Nothing of this size fits any more.
    }
  }
}

function makeRoom(): void {
  spawnSync('sh', ['-c', 'rm -f "$0"/ballast-*', folder]);
}

test('a disk that fills up half-way leaves the site as it is, says so, and the next release comes when there is room', async ({
  task,
  skip,
}) => {
  if (refusedMount !== undefined) {
    console.warn(`NOT TESTED: a full disk, since this user may not mount one. ${refusedMount}`);
    skip();
  }
  task.meta.faults = 2;
  // The look before a release says that there is room: the disk fills up while it is made.
  const blind = Object.assign(press, { freeBytes: () => Number.MAX_SAFE_INTEGER });
  await run(blind, { region: 'linde' });
  expect(press.current('linde')).toBe(1);
  const errors = vi.spyOn(press.log, 'error').mockImplementation(() => undefined);
  fillDisk();
  // Room for the lock and the first files, not for a page.
  rmSync(join(folder, 'ballast-1'));
  press.publish('linde', 'b', { title: 'Title of b '.repeat(20_000) });
  const { outcomes } = await run(blind, { region: 'linde' }).catch((error: unknown) => ({ outcomes: [{ error }] }));
  expect(press.current('linde')).toBe(1);
  expect(press.read('linde', 'nl/index.html')).not.toContain('Title of b');
  expect(`${errors.mock.calls.flat().join(' ')} ${String(outcomes[0]?.error)}`).toMatch(/disk of .* is full/);

  const refused = errors.mock.calls.length;
  const watching = await watch(blind, { pollMilliseconds: 20, retryMilliseconds: 200 });
  try {
    await vi.waitFor(() => expect(errors.mock.calls.length).toBeGreaterThan(refused), soon);
    makeRoom();
    await vi.waitFor(() => expect(press.read('linde', 'nl/b/index.html')).toContain('Title of b'), soon);
  } finally {
    await watching.stop();
  }
  expect(await verifyAll(press.releases)).toEqual([]);
});
