import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What a program used from start to end, its own children included. */
export interface Measured {
  cpuSeconds: number;
  seconds: number;
  maxRss: number;
}

const measure = pathToFileURL(join(import.meta.dirname, 'measure.mjs')).href;

/** Runs a program on this Node to its end. Throws with its last words when it fails. */
export async function runMeasured(
  args: readonly string[],
  options: { folder: string; scratch: string; env: Readonly<Record<string, string>> },
): Promise<Measured> {
  const target = join(options.scratch, 'measured.json');
  rmSync(target, { force: true });
  const began = performance.now();
  const child = spawn(process.execPath, ['--import', measure, ...args], {
    cwd: options.folder,
    env: {
      ...process.env,
      ...options.env,
      BENCH_MEASURE: target,
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let words = '';
  const keep = (chunk: Buffer): void => {
    words = (words + chunk.toString('utf8')).slice(-4_000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  const seconds = (performance.now() - began) / 1000;
  if (code !== 0) throw new Error(`${args.join(' ')} ended with exit code ${code}:\n${words}`);
  const { cpuSeconds, maxRss }: { cpuSeconds: number; maxRss: number } = JSON.parse(readFileSync(target, 'utf8'));
  return { cpuSeconds, seconds, maxRss };
}
