import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startOptions } from './options.mjs';
import { assertFree, freePort } from './ports.ts';
import { buildWhenStale } from './stamp.ts';

const launcher = join(import.meta.dirname, '../launch.mjs');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pactwerk-start-'));
  vi.stubEnv('PACTWERK_VAR', folder);
  vi.resetModules();
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

test('--help answers before anything is installed', () => {
  const { stdout, status } = spawnSync(process.execPath, [launcher, 'start', '--help'], { encoding: 'utf8' });
  expect(status).toBe(0);
  for (const flag of ['--port', '--cms-port', '--preview-port', '--ports', '--no-demo', '--no-watch'])
    expect(stdout).toContain(flag);
});

test('a flag that does not exist is named, without a stack trace', () => {
  const { stderr, status } = spawnSync(process.execPath, [launcher, 'start', '--prot', '1'], { encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toContain('--prot');
  expect(stderr).not.toMatch(/^\s+at /m);
});

test('flags say where things run and what to leave out', () => {
  const options = startOptions(['--port', '5000', '--cms-port', '6000', '--no-demo', '--no-watch']);
  expect(options).toMatchObject({ port: 5000, cmsPort: 6000, demo: false, watch: false, ports: false });
  expect(() => startOptions(['--port', '70000'])).toThrow('70000');
});

test('a port in use is told with the flag that chooses another', async () => {
  const port = await freePort();
  const other = createServer().listen(port, '127.0.0.1');
  await once(other, 'listening');
  const problem = { message: expect.stringContaining(String(port)), remedy: expect.stringContaining('--cms-port') };
  await expect(assertFree(port, '127.0.0.1', 'the desk', 'npm start -- --cms-port')).rejects.toMatchObject(problem);
  other.close();
  await once(other, 'close');
  await assertFree(port, '127.0.0.1', 'the desk', 'npm start -- --cms-port');
});

test('a build is done again after one that broke off, and not after one that succeeded', async () => {
  const input = join(folder, 'source.ts');
  const output = join(folder, 'built.js');
  writeFileSync(input, 'one');
  let builds = 0;
  const build = (fails: boolean) =>
    buildWhenStale({
      stamp: join(folder, '.built'),
      output,
      inputs: [input],
      build: () => {
        builds += 1;
        writeFileSync(output, 'half');
        return fails ? Promise.reject(new Error('cut off')) : Promise.resolve();
      },
    });
  await expect(build(true)).rejects.toThrow('cut off');
  expect(await build(false)).toBe(true);
  expect(await build(false)).toBe(false);
  writeFileSync(input, 'two');
  expect(await build(false)).toBe(true);
  rmSync(output);
  expect(await build(false)).toBe(true);
  expect(builds).toBe(4);
});

test('a second start beside a running one names the addresses and how to stop it', async () => {
  const running = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', 'start.ts']);
  const run = { pid: running.pid, desk: { pid: 1, port: 1400 }, sites: { pid: 1, port: 4400 } };
  writeFileSync(join(folder, 'run.json'), JSON.stringify(run));
  const { claimRun } = await import('./run-file.ts');
  expect(() => claimRun()).toThrow('http://localhost:4400/');
  expect(() => claimRun()).toThrow('http://localhost:1400/admin');
  running.kill();
  await once(running, 'exit');
});

test('what a start left behind that was cut off is taken over', async () => {
  const gone = spawnSync(process.execPath, ['-e', '']).pid;
  writeFileSync(join(folder, 'run.json'), JSON.stringify({ pid: gone, desk: { pid: gone, port: 1400 } }));
  const { claimRun, noteRun, releaseRun } = await import('./run-file.ts');
  claimRun();
  noteRun({ sites: { pid: 7, port: 4321 } });
  const run: unknown = JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8'));
  expect(run).toEqual({ pid: process.pid, sites: { pid: 7, port: 4321 } });
  releaseRun();
  expect(() => readFileSync(join(folder, 'run.json'))).toThrow('ENOENT');
});

test('a program ends when the start that began it is killed outright', async () => {
  writeFileSync(join(folder, 'program.mjs'), 'setInterval(() => {}, 1000);');
  writeFileSync(
    join(folder, 'starter.mjs'),
    `import { mkdirSync } from 'node:fs';
     const { startChild } = await import(${JSON.stringify(join(import.meta.dirname, 'children.ts'))});
     const { makeVarFolder } = await import(${JSON.stringify(join(import.meta.dirname, 'folders.ts'))});
     makeVarFolder();
     console.log(startChild({ name: 'program', script: ${JSON.stringify(join(folder, 'program.mjs'))} }).pid);`,
  );
  const starter = spawn(process.execPath, [join(folder, 'starter.mjs')], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(createInterface(starter.stdout), 'line')) as [string];
  const pid = Number(line);
  expect(isRunning(pid)).toBe(true);
  starter.kill('SIGKILL');
  await vi.waitFor(() => expect(isRunning(pid)).toBe(false), { timeout: 4000, interval: 50 });
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
