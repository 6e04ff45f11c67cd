import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Login } from '../desk/session.ts';
import { root } from '../start/folders.ts';

const node = (args: readonly string[], varFolder: string, env: Readonly<Record<string, string>> = {}): ChildProcess =>
  spawn(process.execPath, args, {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      STRAPI_TELEMETRY_DISABLED: 'true',
      PACTWERK_VAR: varFolder,
      LINK_CHECKS: 'no',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** Makes a desk in an empty runtime folder and fills it with a corpus of about so many pages. */
async function fillDesk(varFolder: string, pages: number): Promise<void> {
  console.error(`Filling a desk with about ${pages} pages …`);
  const program = ['--max-old-space-size=2048', 'scripts/bench/fill-desk.ts', String(pages)];
  await runOnDesk(program, varFolder, (text) => process.stderr.write(text));
}

/** Runs a program on the desk of a runtime folder to its end. Throws with its last words when it fails. */
async function runOnDesk(
  args: readonly string[],
  varFolder: string,
  hear: (text: string) => void = () => {},
): Promise<void> {
  const child = node(args, varFolder);
  const words = listen(child, hear);
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${args.join(' ')} ended with exit code ${code}:\n${words()}`);
}

/** Gives a stopped desk a regional editor of one region, who writes in all its languages. Returns how to sign in. */
export async function regionalEditor(varFolder: string, region: string): Promise<Login> {
  const login = { email: 'redactie@voorbeeld.nl', password: `Bank-${randomUUID()}` };
  const wish = ['--email', login.email, '--password', login.password, '--role', 'regional-editor', '--regions', region];
  await runOnDesk(['scripts/desk.ts', 'user', 'add', ...wish, '--languages', 'all'], varFolder);
  return login;
}

/** Runtime folder of a filled desk that is stopped, and a folder beside it for whatever else a bench makes. */
export interface Filled {
  varFolder: string;
  scratch: string;
}

/** Fills a desk with about so many pages for a bench, and removes everything of it afterwards. */
export async function withFilledDesk(pages: number, bench: (filled: Filled) => Promise<void>): Promise<void> {
  mkdirSync(join(root, 'var'), { recursive: true });
  const scratch = mkdtempSync(join(root, 'var', 'bench-'));
  const varFolder = join(scratch, 'var');
  try {
    await fillDesk(varFolder, pages);
    await bench({ varFolder, scratch });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

export interface Running {
  stop(): Promise<void>;
}

/** Starts a program and waits until it prints a line. Throws with its last words when it ends before. */
export async function startUntil(
  args: readonly string[],
  varFolder: string,
  line: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Running> {
  const child = node(args, varFolder, env);
  await new Promise<void>((resolve, reject) => {
    const words = listen(child, () => {
      if (words().includes(line)) resolve();
    });
    child.once('exit', (code) => reject(new Error(`${args.join(' ')} ended with exit code ${code}:\n${words()}`)));
  });
  return {
    async stop() {
      child.kill('SIGTERM');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
}

function listen(child: ChildProcess, hear: (text: string) => void): () => string {
  let words = '';
  const keep = (chunk: Buffer): void => {
    words = (words + chunk.toString('utf8')).slice(-8_000);
    hear(chunk.toString('utf8'));
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return () => words;
}
