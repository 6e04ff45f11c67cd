import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ciSettings } from './ci-stand-in.ts';

/** Where the running demo is. */
export interface Demo {
  varFolder: string;
  sitesPort: number;
  deskPort: number;
  previewPort: number;
  /** Port of 127.0.0.1 on which the desk looks for a CI service and for whoever wants to hear of releases. */
  ciPort: number;
}

declare module 'vitest' {
  interface ProvidedContext {
    demo: Demo;
  }
}

const root = join(import.meta.dirname, '../../..');

/**
 * Brings up the whole demo once for all these tests, in a folder of its own: content, desk, press and sites, as
 * `npm start` does. With `DEMO_VAR` set to the var folder of a demo that runs already, that one is used; `DEMO_CI_PORT` is then
 * the port of its settings for CI.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const running = process.env['DEMO_VAR'];
  if (running !== undefined) {
    project.provide('demo', runningDemo(running));
    return () => Promise.resolve();
  }
  const varFolder = mkdtempSync(join(tmpdir(), 'pactwerk-demo-'));
  const [sitesPort, deskPort, previewPort] = [await freePort(), await freePort(), await freePort()];
  const ciPort = await freePort();
  const child = spawn(
    process.execPath,
    ['scripts/start.ts', '--port', `${sitesPort}`, '--cms-port', `${deskPort}`, '--preview-port', `${previewPort}`],
    {
      cwd: root,
      // Tests call nobody outside.
      env: { ...process.env, ...ciSettings(ciPort), LINK_CHECKS: 'no', PACTWERK_VAR: varFolder },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  // CI keeps this folder when a test fails.
  const keepLogs = () =>
    cpSync(join(varFolder, 'logs'), join(root, 'test-results/demo-logs'), { recursive: true, force: true });
  try {
    await ready(child);
  } catch (error) {
    keepLogs();
    throw error;
  }
  project.provide('demo', { varFolder, sitesPort, deskPort, previewPort, ciPort });
  return async () => {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
    keepLogs();
    rmSync(varFolder, { recursive: true, force: true });
  };
}

function runningDemo(varFolder: string): Demo {
  const file = join(varFolder, 'run.json');
  if (!existsSync(file)) throw new Error(`DEMO_VAR: nothing runs in ${varFolder}.`);
  const run = JSON.parse(readFileSync(file, 'utf8')) as Record<'desk' | 'sites' | 'preview', { port: number }>;
  return {
    varFolder,
    sitesPort: run.sites.port,
    deskPort: run.desk.port,
    previewPort: run.preview.port,
    ciPort: Number(process.env['DEMO_CI_PORT'] ?? 0),
  };
}

/** Until the start says that it runs; rejects with what it printed when it ends before. */
async function ready(child: ChildProcess): Promise<void> {
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.includes('Pactwerk runs.')) resolve();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => reject(new Error(`The demo did not start (exit code ${code}):\n${printed}`)));
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
